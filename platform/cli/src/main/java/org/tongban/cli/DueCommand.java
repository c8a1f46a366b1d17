// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongban.engine.clock.Calendar;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.clock.Pause;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says on which day a limit ends. Works without a running platform. */
@Command(
        name = "due",
        description = {"算出期限的最后一天：起算当天不计，停表期间不计，落在休息日的顺延到下一个工作日。", "日期后面有 provisional 的，当年的放假安排还没有公布，公布后要重算。"})
final class DueCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "起算的那一天，例如 2018-09-29")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--limit", required = true, paramLabel = "NUMBER", description = "多少个单位，0 到 9999；0 是当场")
    @SuppressWarnings("NullAway.Init")
    private String limit;

    @Option(
            names = "--unit",
            required = true,
            paramLabel = "UNIT",
            description = "working-day 工作日，calendar-day 自然日，month 月")
    @SuppressWarnings("NullAway.Init")
    private String unit;

    @Option(names = "--pause", paramLabel = "START..END", description = "停表：START 当天起停，END 当天恢复；可以写多次")
    private List<String> pauses = List.of();

    @Override
    public Integer call() {
        ClockWords words = new ClockWords(spec.commandLine());
        LocalDate start = words.date("--from", from);
        List<Pause> held = pauses.stream().map(words::pause).toList();
        Calendar calendar =
                OfficialCalendar.published().orElseThrow(() -> new PlatformException("没有找到工作日历。请重新安装，或者重新构建。"));
        if (start.isBefore(calendar.publishedFrom().minusDays(1))) {
            throw words.wrong("--from 太早：日历从 " + calendar.publishedFrom() + " 开始，" + from + " 以后的工作日算不准。");
        }
        Deadline due = Deadline.of(words.limit(limit, unit), start, held, calendar)
                .orElseThrow(() -> new IllegalStateException("Every pause has an end"));
        spec.commandLine().getOut().println(due.day() + (due.provisional() ? " provisional" : ""));
        return 0;
    }
}
