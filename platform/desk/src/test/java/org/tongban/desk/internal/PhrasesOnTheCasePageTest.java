// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.desk.internal.SampleRequest.act;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.desk.internal.pages.CasePage;
import org.tongban.identity.Caller;
import org.tongban.page.PageResult;
import org.tongban.testkit.WellFormed;

class PhrasesOnTheCasePageTest {
    private final SampleDesk desk = new SampleDesk();
    private final Office office = desk.office();
    private final CasePage page = new CasePage(office);

    @BeforeEach
    void library() {
        office.bindPhrases(new SamplePhrases());
    }

    private String look(Caller.Staff staff) {
        String markup = SampleDesk.body(page.render(SampleRequest.get(staff).at("number", SampleDesk.NUMBER)));
        assertThat(WellFormed.faults(markup)).isEmpty();
        return markup;
    }

    @Test
    void everyTextOffersThePhrasesOfItsTopic() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted(), SampleDesk.examined("T0402-11")));
        assertThat(look(SamplePeople.DECIDER))
                .contains("name=\"phrase-opinion\"", "个人｜常用的准予意见。")
                .contains("name=\"phrase-explanation\"", "常用的不予、终止的说明。")
                .doesNotContain("常用的补正告知。</option>\n");
    }

    @Test
    void withoutScriptsTheButtonPutsThePhraseBehindTheText() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted(), SampleDesk.examined("T0402-11")));
        PageResult result = page.render(act(SamplePeople.DECIDER, "grant", 3)
                .with("opinion", "经查，")
                .with("phrase-opinion", "符合条件，同意。")
                .with("fill", "opinion"));
        assertThat(((PageResult.Page) result).status()).isEqualTo(200);
        assertThat(SampleDesk.body(result)).contains("value=\"经查，符合条件，同意。\"");
        assertThat(desk.cases().commands()).isEmpty();
    }

    @Test
    void oneMayFillSeveralItemsOfANotice() {
        desk.cases().put(desk.file(CaseState.RECEIVED));
        PageResult result = page.render(act(SamplePeople.CLERK, "correct", 1)
                .with("item", "bank-card")
                .with("problem-phone", "少一位。")
                .with("phrase-ticked", "请重交。")
                .with("fill", "ticked"));
        assertThat(SampleDesk.body(result))
                .contains("name=\"problem-bank-card\" value=\"请重交。\"", "name=\"problem-phone\" value=\"少一位。\"");
    }

    @Test
    void nothingChosenChangesNothing() {
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted(), SampleDesk.examined("T0402-11")));
        PageResult result = page.render(
                act(SamplePeople.DECIDER, "grant", 3).with("opinion", "同意。").with("fill", "opinion"));
        assertThat(SampleDesk.body(result)).contains("value=\"同意。\"");
    }

    @Test
    void withoutALibraryThePageGoesOn() {
        office.unbindPhrases(new SamplePhrases());
        desk.cases().put(desk.file(CaseState.ACCEPTED, SampleDesk.accepted(), SampleDesk.examined("T0402-11")));
        assertThat(look(SamplePeople.DECIDER)).contains("data-act=\"grant\"");
    }

    @Test
    void aNoticeGivesADate() {
        desk.cases().put(desk.file(CaseState.RECEIVED));
        assertThat(look(SamplePeople.CLERK)).contains("name=\"until\" value=\"2026-12-");
        PageResult soon = page.render(act(SamplePeople.CLERK, "correct", 1)
                .with("problem-phone", "少一位。")
                .with("until", "2026-11-25"));
        assertThat(((PageResult.Page) soon).status()).isEqualTo(422);
        assertThat(SampleDesk.body(soon)).contains("至少给申请人 3 个工作日");
    }

    @Test
    void aMissedDateBringsTheDraftOfATermination() {
        desk.cases()
                .put(desk.file(
                        CaseState.CORRECTION,
                        SampleDesk.event(
                                2,
                                CaseEventType.CORRECTION_REQUESTED,
                                "红梅街道便民服务中心 T0402-07",
                                Map.of("office", "红梅街道便民服务中心", "shortcoming:bank-card", "看不清", "until", "2026-11-20")),
                        SampleDesk.event(
                                3,
                                CaseEventType.CORRECTION_LAPSED,
                                "系统",
                                Map.of("until", "2026-11-20", "reason", "补正告知书要求2026年11月20日前补齐：银行卡。到期没有补齐。"))));
        assertThat(look(SamplePeople.CLERK))
                .contains("补正到期没有补齐：核对后终止，或等申请人补齐", "data-act=\"terminate\"", "data-act=\"supply\"")
                .contains("value=\"CORRECTIONS_NEVER_CAME\" selected", "要求2026年11月20日前补齐：银行卡。到期没有补齐。</textarea>");
    }
}
