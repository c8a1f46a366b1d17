// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.cases.CaseState;
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
                sentence(file),
                due(file),
                used(file),
                all(file),
                file.clock().provisional(),
                entries(file),
                file.clock().pauses());
    }

    private String sentence(PublicCase file) {
        if (file.state() == CaseState.ISSUED && OnItsWay.is(file.events())) {
            return "结果已经做好，正在寄给您。";
        }
        if (file.state() == CaseState.CLOSED && at(file, CaseEventType.REFUSED).isPresent()) {
            return "申请没有获得同意，这件事已经办完。原因和救济途径写在决定书里。";
        }
        return standing(file)
                .map(pause -> "正在" + pause.title() + "，这段时间不计入办理期限。")
                .orElse(file.state().sentence() + "。");
    }

    /** The pause that holds the clock today. */
    private Optional<CaseClock.Pause> standing(PublicCase file) {
        LocalDate today = Days.of(clock.instant());
        return file.state() == CaseState.ACCEPTED
                ? file.clock().pauses().stream()
                        .filter(pause -> pause.covers(today))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<LocalDate> due(PublicCase file) {
        return switch (file.state()) {
            case RECEIVED -> file.clock().answerBy();
            case ACCEPTED -> file.clock().promised().or(file.clock()::statutory);
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
        return from.isPresent() && file.clock().promised().isPresent()
                ? running(file, from.get(), file.clock().promised().get())
                : 0;
    }

    private int used(PublicCase file) {
        Optional<LocalDate> from = at(file, CaseEventType.ACCEPTED).map(Days::of);
        if (from.isEmpty() || all(file) == 0) {
            return 0;
        }
        LocalDate until = stopped(file).map(Days::of).orElse(Days.of(clock.instant()));
        return running(file, from.get(), until);
    }

    /** Working days on which the clock ran: after the first day, up to and including the last. */
    private int running(PublicCase file, LocalDate from, LocalDate until) {
        return until.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(until.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .filter(day -> file.clock().pauses().stream().noneMatch(pause -> pause.covers(day)))
                        .count()
                : 0;
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
