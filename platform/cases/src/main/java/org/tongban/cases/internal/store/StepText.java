// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.engine.clock.Thresholds;

/** The limits of open steps in one column, a line for each: they change with the case and are never looked for alone. */
final class StepText {
    private static final int MOST_STEPS = 30;
    private static final int MOST_NAME = 60;

    private StepText() {}

    static String of(StepDue due) {
        return due.open().stream().limit(MOST_STEPS).map(StepText::line).collect(Collectors.joining("\n"));
    }

    static StepDue read(String text) {
        return text.isEmpty()
                ? StepDue.NONE
                : new StepDue(text.lines().map(StepText::step).toList());
    }

    private static String line(StepClock step) {
        Thresholds lights = step.lights();
        return Stream.of(
                        step.code(),
                        step.department(),
                        step.day(),
                        lights.blue().toEpochMilli(),
                        lights.yellow().toEpochMilli(),
                        lights.red().toEpochMilli(),
                        name(step.name()))
                .map(Object::toString)
                .collect(Collectors.joining("\t"));
    }

    private static String name(String words) {
        String line = words.replaceAll("\\s", " ");
        return line.length() > MOST_NAME ? line.substring(0, MOST_NAME - 1) + "…" : line;
    }

    private static StepClock step(String line) {
        String[] parts = line.split("\t", -1);
        return new StepClock(
                parts[0],
                parts[6],
                parts[1],
                LocalDate.parse(parts[2]),
                new Thresholds(moment(parts[3]), moment(parts[4]), moment(parts[5]), Thresholds.NEVER));
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
