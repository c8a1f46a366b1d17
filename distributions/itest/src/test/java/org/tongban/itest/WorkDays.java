// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Dates counted day by day from the published calendar, by nothing of the platform. */
final class WorkDays {
    private static final Path FOLDER = Path.of("..", "..", "bundles", "data", "calendar", "src", "main", "resources");

    private final Map<LocalDate, Boolean> exceptions = new HashMap<>();

    WorkDays(int... years) {
        for (int year : years) {
            read(FOLDER.resolve("CALENDAR-INF").resolve(year + ".json"));
        }
    }

    boolean isWorkingDay(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return exceptions.getOrDefault(day, weekday);
    }

    /** The day on which so many working days have gone by after a day, those left out that a pause takes. */
    LocalDate after(LocalDate start, int count, Predicate<LocalDate> paused) {
        LocalDate day = start;
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day) && !paused.test(day)) {
                counted++;
            }
        }
        return day;
    }

    private void read(Path file) {
        try {
            for (JsonNode day : new ObjectMapper().readTree(file.toFile()).path("days")) {
                exceptions.put(
                        LocalDate.parse(day.path("date").asText()),
                        !day.path("isOffDay").asBoolean());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
