// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCommandTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter complaint = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "--from 2018-09-29 --limit 5 --unit working-day, 2018-10-11",
        "--from=2026-02-13 --limit=5 --unit=working-day, 2026-02-27",
        "--from 2026-12-21 --limit 10 --unit working-day, 2027-01-04 provisional",
        "--unit calendar-day --limit 15 --from 2026-11-13, 2026-11-30",
        "--from 2026-01-31 --limit 1 --unit month, 2026-02-28",
        "--from 2026-11-28 --limit 0 --unit working-day, 2026-11-30",
        "--from 2017-12-31 --limit 1 --unit working-day, 2018-01-02",
    })
    void printsTheDateAlone(String words, String answer) {
        assertThat(due(words)).isZero();
        assertThat(printed.toString()).isEqualTo(answer + System.lineSeparator());
        assertThat(complaint.toString()).isEmpty();
    }

    @Test
    void theClockStandsOnTheFirstDayOfAPauseAndRunsOnItsEnd() {
        due("--from 2026-11-16 --limit 2 --unit working-day --pause 2026-11-17..2026-11-19");
        assertThat(printed.toString().strip()).isEqualTo("2026-11-20");
    }

    @Test
    void pausesMayOverlapAndComeInAnyOrder() {
        due("--from 2026-11-16 --limit 2 --unit working-day"
                + " --pause 2026-11-18..2026-11-19 --pause 2026-11-17..2026-11-19 --pause 2026-11-23..2026-11-23");
        assertThat(printed.toString().strip()).isEqualTo("2026-11-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from 2018-09-31 --limit 5 --unit working-day | --from 里的 2018-09-31 这一天不存在，请核对日期。",
                "--from 18-9-29 --limit 5 --unit working-day | --from 要写成 年-月-日，例如 2018-09-29；现在写的是 18-9-29。",
                "--from +2018-09-29 --limit 5 --unit working-day | --from 要写成 年-月-日，例如 2018-09-29；现在写的是 +2018-09-29。",
                "--from 2009-09-29 --limit 5 --unit working-day"
                        + " | --from 太早：日历从 2018-01-01 开始，2009-09-29 以后的工作日算不准。",
                "--from 2018-09-29 --limit -5 --unit working-day | --limit 要写 0 到 9999 的整数；现在写的是 -5。",
                "--from 2018-09-29 --limit five --unit working-day | --limit 要写 0 到 9999 的整数；现在写的是 five。",
                "--from 2018-09-29 --limit 2.5 --unit month | --limit 要写 0 到 9999 的整数；现在写的是 2.5。",
                "--from 2018-09-29 --limit 99999999999 --unit month | --limit 要写 0 到 9999 的整数；现在写的是 99999999999。",
                "--from 2018-09-29 --limit= --unit month | --limit 要写 0 到 9999 的整数；现在写的是 空的。",
                "--from 2018-09-29 --limit 1 --unit year | --unit 只能是 working-day、calendar-day 或 month；现在写的是 year。",
                "--from 2018-09-29 --limit 1 --unit 天 | --unit 只能是 working-day、calendar-day 或 month；现在写的是 天。",
                "--from 2018-09-29 --limit 5 --unit month --pause 2018-10-12..2018-10-08"
                        + " | --pause 的结束 2018-10-08 早于开始 2018-10-12。",
                "--from 2018-09-29 --limit 5 --unit month --pause 2018-10-12"
                        + " | --pause 要写成 开始..结束，例如 2018-10-08..2018-10-12；现在写的是 2018-10-12。",
                "--from 2018-09-29 --limit 5 --unit month --pause 2018-10-12.."
                        + " | --pause 要写成 开始..结束，例如 2018-10-08..2018-10-12；现在写的是 2018-10-12..。",
                "--from 2018-09-29 --limit 5 --unit month --pause 2018-10-08..2018-02-30"
                        + " | --pause 里的 2018-02-30 这一天不存在，请核对日期。",
            })
    void whatCannotBeReadIsSaidInOneSentence(String words, String sentence) {
        assertThat(due(words)).isEqualTo(2);
        assertThat(complaint.toString()).isEqualTo(sentence + System.lineSeparator());
        assertThat(printed.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--limit 5 --unit month | 缺少 --from DATE。",
                "--from 2018-09-29 --unit month | 缺少 --limit NUMBER。",
                "--from 2018-09-29 --limit 5 | 缺少 --unit UNIT。",
                "--from 2018-09-29 --unit month --limit | 缺少 --limit NUMBER。",
                "--from 2018-09-29 --limit --unit month | 缺少 --limit NUMBER。",
                "--from 2018-09-29 --limit 5 --unit month --until 2018-12-01 | 不认识 --until 2018-12-01。",
                "--from 2018-09-29 --limit 5 --unit month 2018-12-01 | 不认识 2018-12-01。",
                "--from 2018-09-29 --from 2018-09-30 --limit 5 --unit month | --from DATE 只能写一次。",
            })
    void aCallThatIsNotCompleteNamesTheOption(String words, String sentence) {
        assertThat(due(words)).isEqualTo(2);
        assertThat(complaint.toString().lines()).startsWith(sentence).anyMatch(line -> line.startsWith("用法："));
        assertThat(printed.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clock", "clock overdue"})
    void theClockIsAskedForSomething(String words) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(complaint.toString()).contains("due");
    }

    private int due(String words) {
        return run(("clock due " + words).split(" "));
    }

    private int run(String... words) {
        return Tongban.line(Map.of())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complaint, true))
                .execute(words);
    }
}
