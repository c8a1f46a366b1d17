// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.engine.clock.WorkingDays;
import org.tongban.hall.WorkCalendar;
import org.tongban.tracking.Timeline;

/** Draws the way of a case: what is to come on top, then from the newest to the first. */
final class Timelines {
    private final WorkCalendar calendar;
    private final Clock clock;

    Timelines(WorkCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    Timeline draw(PublicCase file) {
        return new Timeline(
                file.number(),
                file.matterName().orElse("您的办件"),
                file.state(),
                file.state().sentence() + "。",
                due(file),
                used(file),
                all(file),
                file.provisional(),
                entries(file));
    }

    private static Optional<LocalDate> due(PublicCase file) {
        return switch (file.state()) {
            case RECEIVED -> file.answerBy();
            case ACCEPTED -> file.promisedDue().or(file::statutoryDue);
            default -> Optional.empty();
        };
    }

    private static List<Timeline.Entry> entries(PublicCase file) {
        List<Timeline.Entry> entries = new ArrayList<>(new Ahead(file).entries());
        Collections.reverse(entries); // newest on top: the farthest in the future is the newest
        EventWords words = new EventWords(file);
        for (int i = file.events().size() - 1; i >= 0; i--) {
            PublicEvent event = file.events().get(i);
            boolean last = i == file.events().size() - 1;
            Timeline.Phase phase = last && !file.state().ended() ? Timeline.Phase.NOW : Timeline.Phase.DONE;
            entries.add(new Timeline.Entry(phase, Optional.of(event.at()), EventWords.title(event), words.text(event)));
        }
        return List.copyOf(entries);
    }

    /** The promise counts from acceptance; before it, and without a promise, there is no bar. */
    private int all(PublicCase file) {
        Optional<LocalDate> from = at(file, CaseEventType.ACCEPTED).map(Days::of);
        return from.isPresent() && file.promisedDue().isPresent()
                ? Math.max(0, WorkingDays.between(from.get(), file.promisedDue().get(), calendar))
                : 0;
    }

    private int used(PublicCase file) {
        Optional<LocalDate> from = at(file, CaseEventType.ACCEPTED).map(Days::of);
        if (from.isEmpty() || all(file) == 0) {
            return 0;
        }
        LocalDate until = stopped(file).map(Days::of).orElse(Days.of(clock.instant()));
        return Math.max(0, WorkingDays.between(from.get(), until, calendar));
    }

    /** The clock ends with the decision; what comes after neither extends nor breaks it. */
    private static Optional<Instant> stopped(PublicCase file) {
        return at(file, CaseEventType.GRANTED)
                .or(() -> at(file, CaseEventType.REFUSED))
                .or(() -> at(file, CaseEventType.WITHDRAWN))
                .or(() -> at(file, CaseEventType.TERMINATED));
    }

    private static Optional<Instant> at(PublicCase file, CaseEventType type) {
        return file.events().stream()
                .filter(event -> event.type() == type)
                .reduce((earlier, later) -> later)
                .map(PublicEvent::at);
    }
}
