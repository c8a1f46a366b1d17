// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.Channel;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;

/** Between the row of a case and its head. */
final class HeadMapping {
    /** Sorts after every real date, so that keyset paging needs no nulls. */
    static final String NEVER = "9999-12-31";

    private HeadMapping() {}

    static CaseHead head(CaseRow row) {
        return new CaseHead(
                new CaseNumber(row.number),
                row.seq,
                CaseState.valueOf(row.state),
                row.matter,
                row.department,
                row.definition,
                new DivisionCode(row.hall),
                new ScopePath(row.hallScope),
                new ScopePath(row.scope),
                Channel.valueOf(row.channel),
                Instant.ofEpochMilli(row.receivedAt),
                Optional.ofNullable(row.acceptedAt).map(Instant::ofEpochMilli),
                Optional.ofNullable(row.decidedAt).map(Instant::ofEpochMilli),
                Instant.ofEpochMilli(row.movedAt),
                new Dues(date(row.answerBy), date(row.promisedDue), date(row.statutoryDue), row.provisional != 0),
                new Waiting(
                        Waiting.Queue.valueOf(row.waitingDuty),
                        level(row.waitingLevel),
                        row.waitingFor,
                        departments(row)),
                date(row.due).filter(day -> !day.toString().equals(NEVER)),
                HolderText.read(row),
                new Thresholds(
                        Instant.ofEpochMilli(row.blueAt),
                        Instant.ofEpochMilli(row.yellowAt),
                        Instant.ofEpochMilli(row.redAt),
                        Instant.ofEpochMilli(row.breachAt)),
                date(row.awaitedUntil),
                StepText.read(row.stepClocks));
    }

    static void fill(CaseRow row, CaseHead head) {
        List<LightTrail.Moment> before = LightTrail.moments(row);
        row.number = head.number().value();
        row.seq = head.seq();
        row.state = head.state().name();
        row.matter = head.matter();
        row.department = head.department();
        row.definition = head.definition();
        row.hall = head.hall().value();
        row.hallScope = head.hallScope().value();
        row.scope = head.scope().value();
        row.channel = head.channel().name();
        row.receivedAt = head.receivedAt().toEpochMilli();
        row.acceptedAt = head.acceptedAt().map(Instant::toEpochMilli).orElse(null);
        row.decidedAt = head.decidedAt().map(Instant::toEpochMilli).orElse(null);
        row.movedAt = head.movedAt().toEpochMilli();
        fillDates(row, head);
        fillWaiting(row, head);
        row.litAt = LightTrail.lit(row);
        row.nextLightAt = LightTrail.moved(before, row, row.movedAt);
    }

    private static void fillDates(CaseRow row, CaseHead head) {
        row.answerBy = head.dues().answerBy().map(LocalDate::toString).orElse(null);
        row.promisedDue = head.dues().promised().map(LocalDate::toString).orElse(null);
        row.statutoryDue = head.dues().statutory().map(LocalDate::toString).orElse(null);
        row.provisional = (short) (head.dues().provisional() ? 1 : 0);
        row.awaitedUntil = head.awaitedUntil().map(LocalDate::toString).orElse(null);
        row.due = head.due().map(LocalDate::toString).orElse(NEVER);
        fillLights(row, head.lights());
        row.stepDue = head.step().day().map(LocalDate::toString).orElse(null);
        Thresholds first = head.step().lights();
        row.stepBlueAt = first.blue().toEpochMilli();
        row.stepYellowAt = first.yellow().toEpochMilli();
        row.stepRedAt = first.red().toEpochMilli();
        row.stepClocks = StepText.of(head.step());
    }

    static void fillLights(CaseRow row, Thresholds lights) {
        row.blueAt = lights.blue().toEpochMilli();
        row.yellowAt = lights.yellow().toEpochMilli();
        row.redAt = lights.red().toEpochMilli();
        row.breachAt = lights.breach().toEpochMilli();
    }

    private static void fillWaiting(CaseRow row, CaseHead head) {
        Waiting waiting = head.waiting();
        row.waitingDuty = waiting.queue().name();
        row.waitingLevel = number(waiting.level());
        row.waitingScope = (waiting.queue().atHall() ? head.hallScope() : head.scope()).value();
        HolderText.fill(row, head.holders());
        row.waitingDepartments = "," + String.join(",", waiting.departments()) + ",";
        Shelf.fill(row, waiting);
        String words = waiting.words();
        row.waitingFor = words.length() > 300 ? words.substring(0, 299) + "…" : words;
    }

    /** 1 for the city down to 4 for a village. */
    static short number(HallLevel level) {
        return switch (level) {
            case CITY -> 1;
            case DISTRICT -> 2;
            case TOWN -> 3;
            case VILLAGE -> 4;
        };
    }

    private static HallLevel level(short number) {
        return switch (number) {
            case 1 -> HallLevel.CITY;
            case 2 -> HallLevel.DISTRICT;
            case 3 -> HallLevel.TOWN;
            default -> HallLevel.VILLAGE;
        };
    }

    private static Set<String> departments(CaseRow row) {
        return Arrays.stream(row.waitingDepartments.split(",", -1))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        return Optional.ofNullable(text).map(LocalDate::parse);
    }
}
