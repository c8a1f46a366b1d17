// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of one yearly notice of the State Council, in the format of holiday-cn.
 *
 * @param year the year that the notice is about
 * @param papers addresses of the notices
 * @param days exceptions to the week: true is a make-up workday, false a day off; may reach into other years
 */
public record HolidayNotice(Year year, List<String> papers, Map<LocalDate, Boolean> days) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public HolidayNotice {
        papers = List.copyOf(papers);
        days = Map.copyOf(days);
    }

    /**
     * Reads a notice.
     *
     * @param text the JSON text
     * @return the notice
     * @throws IllegalArgumentException when it has another format, or names a day twice in two ways
     */
    public static HolidayNotice parse(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a notice.
     *
     * @param reader of the JSON text; the caller closes it
     * @return the notice
     * @throws IOException when the reader fails or gives no JSON
     * @throws IllegalArgumentException when it has another format, or names a day twice in two ways
     */
    public static HolidayNotice read(Reader reader) throws IOException {
        return of(JSON.readTree(reader));
    }

    /**
     * Tells whether the year has been announced; the file of a coming year exists before its notice does.
     *
     * @return true when there are days
     */
    public boolean published() {
        return !days.isEmpty();
    }

    private static HolidayNotice of(JsonNode root) {
        JsonNode year = root.path("year");
        if (!year.isInt() || !root.path("days").isArray()) {
            throw new IllegalArgumentException("A holiday notice has a year and days");
        }
        List<String> papers = new ArrayList<>();
        root.path("papers").forEach(paper -> papers.add(paper.asText()));
        Map<LocalDate, Boolean> days = new HashMap<>();
        for (JsonNode day : root.path("days")) {
            LocalDate date = date(day);
            Boolean before = days.put(date, !day.path("isOffDay").asBoolean());
            if (before != null && !before.equals(days.get(date))) {
                throw new IllegalArgumentException("Both a day off and a workday: " + date);
            }
        }
        return new HolidayNotice(Year.of(year.intValue()), papers, days);
    }

    private static LocalDate date(JsonNode day) {
        if (!day.path("isOffDay").isBoolean()) {
            throw new IllegalArgumentException("A day says whether it is off: " + day);
        }
        try {
            return LocalDate.parse(day.path("date").asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a date: " + day, e);
        }
    }
}
