// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.engine.clock.Pause;
import org.tongban.matter.TimeLimit;
import picocli.CommandLine;

/** Reads dates, limits and pauses as they are written at the command line. */
final class ClockWords {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern PAUSE = Pattern.compile("(.+)\\.\\.(.+)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final Set<String> UNITS = Set.of("working-day", "calendar-day", "month");

    private final CommandLine command;

    ClockWords(CommandLine command) {
        this.command = command;
    }

    LocalDate date(String option, String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            throw wrong(option + " 里的 " + text + " 这一天不存在，请核对日期。");
        }
        throw wrong(option + " 要写成 年-月-日，例如 2018-09-29；现在写的是 " + shown(text) + "。");
    }

    TimeLimit limit(String amount, String unit) {
        if (!NUMBER.matcher(amount).matches()) {
            throw wrong("--limit 要写 0 到 9999 的整数；现在写的是 " + shown(amount) + "。");
        }
        if (!UNITS.contains(unit)) {
            throw wrong("--unit 只能是 working-day、calendar-day 或 month；现在写的是 " + shown(unit) + "。");
        }
        return TimeLimit.parse(amount + " " + unit);
    }

    Pause pause(String text) {
        Matcher matcher = PAUSE.matcher(text);
        if (!matcher.matches()) {
            throw wrong("--pause 要写成 开始..结束，例如 2018-10-08..2018-10-12；现在写的是 " + shown(text) + "。");
        }
        LocalDate start = date("--pause", matcher.group(1));
        LocalDate end = date("--pause", matcher.group(2));
        if (end.isBefore(start)) {
            throw wrong("--pause 的结束 " + end + " 早于开始 " + start + "。");
        }
        return new Pause(start, end);
    }

    WrongCall wrong(String sentence) {
        return new WrongCall(command, sentence);
    }

    private static String shown(String text) {
        return text.isBlank() ? "空的" : text;
    }
}
