// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.rating.Occasion;

/**
 * Reads from the course of a case what can be rated: each day on which a clerk took papers over the counter, and the end that
 * the office brought about, be it good or bad. What applicants do by themselves at home is no visit, and a withdrawal no end.
 */
final class Occasions {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> NO_CLERK = Set.of("申请人", "系统");
    private static final Set<CaseEventType> OVER_THE_COUNTER =
            Set.of(CaseEventType.RECEIVED, CaseEventType.CORRECTION_SUPPLIED);
    private static final Set<CaseEventType> ENDS =
            Set.of(CaseEventType.CLOSED, CaseEventType.DECLINED, CaseEventType.TERMINATED);

    private Occasions() {}

    static List<Occasion> of(PublicCase file) {
        Set<Occasion> found = new LinkedHashSet<>();
        for (PublicEvent event : file.events()) {
            if (OVER_THE_COUNTER.contains(event.type()) && !NO_CLERK.contains(event.actor())) {
                found.add(new Occasion(Occasion.Kind.VISIT, day(event.at()), file.hall()));
            } else if (ENDS.contains(event.type())) {
                found.add(new Occasion(Occasion.Kind.FINISH, day(event.at()), file.body()));
            }
        }
        return List.copyOf(found);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }
}
