// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.desk.internal.pages.BatchPage;
import org.tongban.page.PageResult;

class BatchPageTest {
    private static final String ROW = SampleDesk.NUMBER + ".2";

    private final SampleDesk desk = new SampleDesk();
    private final BatchPage page = new BatchPage(desk.office());

    private SampleRequest post(String act, String... rows) {
        SampleRequest request = SampleRequest.post(SamplePeople.EXAMINER)
                .with("duty", "EXAMINATION")
                .with("act", act);
        for (String row : rows) {
            request.with("row", row);
        }
        return request;
    }

    private String location(SampleRequest request) {
        return ((PageResult.Redirect) page.render(request)).location();
    }

    private String table(String act, String result) {
        return SampleDesk.body(page.render(SampleRequest.get(SamplePeople.EXAMINER)
                .with("duty", "EXAMINATION")
                .with("act", act)
                .with("r", SampleDesk.NUMBER + "." + result)));
    }

    @Test
    void eachRowIsDoneOnceWithTheSequenceThatItShowed() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted()));

        assertThat(location(post("claim", ROW, ROW)))
                .isEqualTo("/desk/batch?duty=EXAMINATION&act=claim&r=" + SampleDesk.NUMBER + ".d");
        assertThat(desk.cases().commands()).containsExactly(new CaseCommand.Claim(SampleDesk.NUMBER, 2));
    }

    @Test
    void pressedTwiceItSaysSoAndSomebodyElsesActIsAChange() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted()));
        desk.cases()
                .answer(new CommandOutcome.Conflict(desk.file(
                        CaseState.ACCEPTED,
                        SampleDesk.accepted(),
                        SampleDesk.event(3, CaseEventType.CLAIMED, "红梅街道民政办（示例） T0402-11", Map.of()))));
        assertThat(location(post("claim", ROW))).endsWith(".b");
        desk.cases()
                .answer(new CommandOutcome.Conflict(desk.file(
                        CaseState.ACCEPTED,
                        SampleDesk.accepted(),
                        SampleDesk.event(3, CaseEventType.CLAIMED, "红梅街道民政办（示例） T0402-12", Map.of()))));
        assertThat(location(post("claim", ROW))).endsWith(".c");
    }

    @Test
    void theTableSaysWhyAndReadsTheCaseAsItIs() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted()));
        desk.cases().answer(new CommandOutcome.NotAllowed("这一件由 T0402-12 在办。"));

        assertThat(table("claim", "n")).contains("没有办", "这一件由 T0402-12 在办。", "办了 0 件，没有办 1 件");
        assertThat(table("claim", "b")).contains("刚才已经办过，没有重复", "已受理");
        assertThat(desk.cases().commands()).isEmpty();
    }

    @Test
    void nothingIsDoneWithoutRowsOrWithoutWhatHasToBeTyped() {
        assertThat(page.render(post("claim")))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        said -> assertThat(said.status()).isEqualTo(422));
        assertThat(page.render(post("assign", ROW)))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        said -> assertThat(said.text()).contains("转给谁"));
        assertThat(desk.cases().commands()).isEmpty();
    }

    @Test
    void whatAPostDoesNotDoIsNotOffered() {
        assertThat(location(post("accept", ROW))).isEqualTo("/desk");
        assertThat(location(post("grant", ROW))).isEqualTo("/desk");
        assertThat(desk.cases().commands()).isEmpty();
    }
}
