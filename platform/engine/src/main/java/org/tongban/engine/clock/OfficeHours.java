// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.hall.WorkCalendar;

/**
 * The hours of an office on working days, written {@code 工作日 9:00-12:00、13:00-17:00}.
 *
 * @param spans at least one, in order, without overlap
 */
public record OfficeHours(List<Span> spans) {
    /** What holds where an office has not said its hours. */
    public static final OfficeHours USUAL = new OfficeHours(List.of(
            new Span(LocalTime.of(9, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(13, 0), LocalTime.of(17, 0))));

    private static final String TIME = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9]";
    private static final Pattern TEXT = Pattern.compile("工作日\\s*(.+)");
    private static final Pattern SPAN = Pattern.compile("\\s*(" + TIME + ")\\s*[-–~至]\\s*(" + TIME + ")\\s*");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /**
     * A time of the day in which the office is open.
     *
     * @param opens the first minute
     * @param closes the first minute in which it is closed again
     */
    public record Span(LocalTime opens, LocalTime closes) {
        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("An office opens before it closes: " + opens + "-" + closes);
            }
        }

        Duration length() {
            return Duration.between(opens, closes);
        }

        boolean covers(LocalTime time) {
            return !time.isBefore(opens) && time.isBefore(closes);
        }
    }

    /**
     * Whether the office is open, and until when that holds.
     *
     * @param open true when somebody is there
     * @param until the minute of the next change: closing when open, opening when closed
     */
    public record State(boolean open, LocalDateTime until) {}

    public OfficeHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("An office has hours");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).opens().isBefore(spans.get(i - 1).closes())) {
                throw new IllegalArgumentException("Hours overlap: " + spans);
            }
        }
    }

    /**
     * Reads the written form.
     *
     * @param text for example {@code 工作日 9:00-12:00、13:00-17:00}
     * @return the hours, or empty when they are written otherwise; then no page should claim to know them
     */
    public static Optional<OfficeHours> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        LocalTime last = LocalTime.MIN;
        for (String part : matcher.group(1).split("[、，,;；]", -1)) {
            Matcher span = SPAN.matcher(part);
            if (!span.matches()) {
                return Optional.empty();
            }
            LocalTime opens = time(span.group(1));
            LocalTime closes = time(span.group(2));
            if (opens.isBefore(last) || !opens.isBefore(closes)) {
                return Optional.empty();
            }
            spans.add(new Span(opens, closes));
            last = closes;
        }
        return Optional.of(new OfficeHours(spans));
    }

    /**
     * The end of business.
     *
     * @return the first minute after the last hours of a day
     */
    public LocalTime closes() {
        return spans.get(spans.size() - 1).closes();
    }

    /**
     * How long an office works on a day, without its breaks.
     *
     * @return more than zero
     */
    public Duration workingTime() {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * When no more than so much of the day is left.
     *
     * @param left working time until the end of business, at most {@link #workingTime()}
     * @return the first such moment; the end of business for zero
     * @throws IllegalArgumentException when a day is shorter than that
     */
    public LocalTime timeWith(Duration left) {
        Duration rest = left;
        for (int i = spans.size() - 1; i >= 0; i--) {
            Span span = spans.get(i);
            if (rest.compareTo(span.length()) < 0) {
                return span.closes().minus(rest);
            }
            rest = rest.minus(span.length());
        }
        if (rest.isZero()) {
            return spans.get(0).opens();
        }
        throw new IllegalArgumentException("A day of " + workingTime() + " has never " + left + " left");
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text, CLOCK);
    }

    /**
     * Whether the office is open at a moment.
     *
     * @param now local time of Asia/Shanghai
     * @param calendar the official calendar
     * @return the state and its next change
     */
    public State at(LocalDateTime now, WorkCalendar calendar) {
        LocalDate today = now.toLocalDate();
        if (calendar.isWorkingDay(today)) {
            for (Span span : spans) {
                if (span.covers(now.toLocalTime())) {
                    return new State(true, today.atTime(span.closes()));
                }
                if (now.toLocalTime().isBefore(span.opens())) {
                    return new State(false, today.atTime(span.opens()));
                }
            }
        }
        LocalDate next = today.plusDays(1);
        while (!calendar.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return new State(false, next.atTime(spans.get(0).opens()));
    }
}
