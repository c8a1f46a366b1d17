// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tongban.rating.RatingLevel;
import org.tongban.rating.RatingSummary;

/**
 * How people found the work of a month.
 *
 * @param summary fit to be shown
 * @param by what the lines are
 * @param month that is shown
 * @param present the month that runs
 */
public record RatingsView(RatingSummary summary, RatingSummary.By by, YearMonth month, YearMonth present) {
    private static final int MONTHS = 13;
    private static final Map<RatingSummary.By, String> KINDS =
            Map.of(RatingSummary.By.BODY, "部门", RatingSummary.By.HALL, "大厅", RatingSummary.By.MATTER, "事项");

    /**
     * A choice of a list.
     *
     * @param value its name
     * @param label its word
     * @param chosen true for the present one
     */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The months to choose from.
     *
     * @return the present one and a year back
     */
    public List<Choice> months() {
        return IntStream.range(0, MONTHS)
                .mapToObj(present::minusMonths)
                .map(each -> new Choice(each.toString(), words(each), each.equals(month)))
                .toList();
    }

    /**
     * What can be counted by.
     *
     * @return bodies, halls, matters
     */
    public List<Choice> kinds() {
        return Arrays.stream(RatingSummary.By.values())
                .map(each -> new Choice(each.name(), kind(each), each == by))
                .toList();
    }

    /**
     * The heading of the first column.
     *
     * @return 部门, 大厅 or 事项
     */
    public String kind() {
        return kind(by);
    }

    /**
     * The month in words.
     *
     * @return for example 2026年11月
     */
    public String monthWords() {
        return words(month);
    }

    /**
     * The words of the levels.
     *
     * @return best first
     */
    public List<String> levels() {
        return Arrays.stream(RatingLevel.values()).map(RatingLevel::label).toList();
    }

    /**
     * The counts of a line, in the order of the levels.
     *
     * @param line of the summary
     * @return a number, or 少于 5
     */
    public List<String> cells(RatingSummary.Line line) {
        return Arrays.stream(RatingLevel.values())
                .map(level -> Optional.ofNullable(line.counts().get(level))
                        .map(String::valueOf)
                        .orElse(summary.running() ? "月底后显示" : "少于 5"))
                .toList();
    }

    /**
     * How many there are, as far as it may be told.
     *
     * @param line of the summary
     * @return for example 至少 12
     */
    public String all(RatingSummary.Line line) {
        return line.atLeast() == 0 ? "少于 " + RatingSummary.LEAST : "至少 " + line.atLeast();
    }

    private static String kind(RatingSummary.By by) {
        return KINDS.getOrDefault(by, "");
    }

    private static String words(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }
}
