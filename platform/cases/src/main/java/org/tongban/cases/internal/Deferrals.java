// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.cases.CaseMaterial;
import org.tongban.engine.life.DeferredDays;
import org.tongban.engine.life.Standing;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Matter;

/** 容缺: the papers of a filing that come later, with their last days, as events and papers say them. */
final class Deferrals {
    private final Matter matter;
    private final WorkCalendar calendar;

    Deferrals(Matter matter, WorkCalendar calendar) {
        this.matter = matter;
        this.calendar = calendar;
    }

    /** The last days of papers after an acceptance, by code; papers that may not come later are left out. */
    Map<String, LocalDate> days(Collection<String> codes, LocalDate accepted) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (String code : codes) {
            new DeferredDays(matter, calendar).day(code, accepted).ifPresent(day -> days.put(code, day));
        }
        return days;
    }

    /** What was still to come after an event, with its last days when it was accepted with it. */
    Map<String, LocalDate> outstanding(Access.Seen seen, long seq, LocalDate accepted) {
        int last = (int) Math.min(seq, seen.facts().history().size()) - 1;
        List<String> missing = new Standing(seen.facts().until(last), calendar)
                .deferred().entrySet().stream()
                        .filter(paper -> !paper.getValue())
                        .map(Map.Entry::getKey)
                        .toList();
        return days(missing, accepted);
    }

    /** The codes of the papers of a filing that come later. */
    static List<String> of(List<CaseMaterial> papers) {
        return papers.stream()
                .filter(paper -> paper.mark() == CaseMaterial.Mark.DEFERRED)
                .map(CaseMaterial::material)
                .distinct()
                .toList();
    }

    /** As an event says it. */
    static String text(Map<String, LocalDate> days) {
        return days.entrySet().stream()
                .map(day -> day.getKey() + ":" + day.getValue())
                .collect(Collectors.joining(","));
    }

    /** What an event says. */
    static Map<String, LocalDate> read(String text) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        for (String paper : text.split(",", -1)) {
            String[] parts = paper.split(":", -1);
            if (parts.length == 2) {
                days.put(parts[0], LocalDate.parse(parts[1]));
            }
        }
        return days;
    }
}
