// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.desk.internal.SampleRequest.act;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.desk.internal.pages.CasePage;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/** What a notice asked for is handed in at the counter. */
class SupplyOnTheCasePageTest {
    private final SampleDesk desk = new SampleDesk();
    private final CasePage page = new CasePage(desk.office());

    private String look(Caller.Staff staff) {
        return SampleDesk.body(page.render(SampleRequest.get(staff).at("number", SampleDesk.NUMBER)));
    }

    @Test
    void takesPapersInAtTheCounter() {
        desk.cases().put(desk.file(CaseState.CORRECTION));

        page.render(act(SamplePeople.CLERK, "supply", 1).file("file-bank-card", "卡.pdf"));

        assertThat(desk.cases().commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseCommand.SupplyCorrection.class,
                        command -> assertThat(command.files()).hasSize(1));
    }

    @Test
    void correctsTheNamedFieldAtTheCounter() {
        desk.cases().put(desk.file(CaseState.CORRECTION, List.of(new Shortcoming("phone", "少一位，请补全。"))));
        assertThat(look(SamplePeople.CLERK))
                .contains("少一位，请补全。", "name=\"f.phone\"")
                .doesNotContain("file-phone");

        page.render(act(SamplePeople.CLERK, "supply", 1)
                .with("f.phone", "13800000001")
                .with("f.bankAccount", "1"));

        assertThat(desk.cases().commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseCommand.SupplyCorrection.class,
                        command -> assertThat(command.corrected().values())
                                .containsExactly(Map.entry("phone", "13800000001")));
    }

    @Test
    void keepsWhatWasTypedWhenACorrectedFieldIsStillWrong() {
        desk.cases().put(desk.file(CaseState.CORRECTION, List.of(new Shortcoming("phone", "少一位，请补全。"))));
        desk.cases()
                .answer(new CommandOutcome.Invalid(List.of(
                        new FieldError("phone", "手机号是 11 位数字。"), new FieldError("bank-card", "这样改以后还要交《银行卡》。"))));

        String body =
                SampleDesk.body(page.render(act(SamplePeople.CLERK, "supply", 1).with("f.phone", "138")));

        assertThat(body)
                .contains("value=\"138\"", "手机号是 11 位数字。", "href=\"#d-phone\"", "id=\"d-phone\"")
                .contains("name=\"file-bank-card\"");
    }

    @Test
    void saysWhatIsWrongWithAFileAndChangesNothing() {
        desk.cases().put(desk.file(CaseState.CORRECTION));

        String body =
                SampleDesk.body(page.render(act(SamplePeople.CLERK, "supply", 1).file("file-bank-card", "卡.exe")));

        assertThat(body).contains("这里只收 pdf 文件。请换一个文件。");
        assertThat(desk.cases().commands()).isEmpty();
    }

    @Test
    void keepsAFileThatWasStoredWhenSomethingElseIsMissing() {
        desk.cases().put(desk.file(CaseState.CORRECTION));
        desk.cases().answer(new CommandOutcome.Invalid(List.of(new FieldError("identity", "还差《身份证》。"))));

        String body =
                SampleDesk.body(page.render(act(SamplePeople.CLERK, "supply", 1).file("file-bank-card", "卡.pdf")));

        assertThat(body).contains("name=\"kept\"", "已上传一个文件，不用再选");
    }

    @Test
    void drawsTheFieldsThatACorrectedAnswerCallsForAndHandsThemInWithIt() {
        desk.cases().put(desk.file(CaseState.CORRECTION, List.of(new Shortcoming("agent", "家人代办，请改成“是”。"))));
        assertThat(look(SamplePeople.CLERK)).contains("name=\"f.agent\"").doesNotContain("name=\"f.agentName\"");
        desk.cases().answer(new CommandOutcome.Invalid(List.of(new FieldError("agentName", "请填写代办人姓名。"))));

        SampleRequest request = act(SamplePeople.CLERK, "supply", 1).with("f.agent", "true");
        assertThat(SampleDesk.body(page.render(request)))
                .contains("上面改了以后，这一栏也要填。", "name=\"f.agentName\"", "name=\"f.agentPhone\"")
                .contains("href=\"#d-agentName\"", "id=\"d-agentName\"")
                .doesNotContain("name=\"f.bankName\"");

        page.render(request.with("f.agentName", "李小明（示例）")
                .with("f.agentRelation", "child")
                .with("f.agentPhone", "13800000001")
                .with("f.bankName", "别的银行"));
        assertThat(desk.cases().commands())
                .last()
                .isInstanceOfSatisfying(
                        CaseCommand.SupplyCorrection.class,
                        command -> assertThat(command.corrected().values())
                                .containsEntry("agentName", "李小明（示例）")
                                .containsOnlyKeys("agent", "agentName", "agentRelation", "agentPhone"));
    }
}
