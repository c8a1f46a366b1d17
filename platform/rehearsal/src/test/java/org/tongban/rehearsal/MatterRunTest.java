// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.annotations.Component;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.Light;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

class MatterRunTest {
    private static final String CODE = "elderly-allowance";

    private final MatterRun run = MatterRun.of(Path.of("target", "test-classes"), "2026-11-24T09:30:00");

    @Test
    void theCitizenReadsEverythingThatIsWrongAtOnce() {
        Map<String, String> errors = run.matter(CODE)
                .answers(Map.of("applicantId", "320499194303120243"))
                .errors();

        assertThat(errors).containsKeys("applicantName", "applicantId", "birthDate", "phone", "bank-card");
        assertThat(errors.get("applicantName")).isEqualTo("请填写老人姓名。");
        assertThat(errors.get("bank-card")).isEqualTo("还差《社会保障卡（银行卡）》。请上传后再提交。");
        assertThat(run.hookCalls(CODE)).isZero();
    }

    @Test
    void aCaseLivesFromTheFilingToTheHandingOut() {
        CaseRun file = run.matter(CODE).samples().submit();
        assertThat(file.file().clock().answerBy()).contains(LocalDate.of(2026, 12, 1));

        file.accept();
        assertThat(file.openSteps()).containsExactly("examine");
        assertThat(file.file().clock().promised()).contains(LocalDate.of(2026, 12, 8));
        assertThat(file.text(DocumentKind.ACCEPTANCE)).contains("王秀英", "2026年12月8日");

        file.completeStep("examine", "符合条件").grant("同意发放").issue("示例〔2026〕1号").deliver("窗口领取");
        assertThat(file.step("examine").status()).isEqualTo(CaseStep.Status.DONE);
        assertThat(file.file().state()).isEqualTo(CaseState.CLOSED);
        assertThat(run.hookCalls(CODE)).isPositive();
    }

    @Test
    void whatIsMissingIsAskedForOnceAndTheClockBeginsAgain() {
        CaseRun file = run.matter(CODE).samples().submit();
        file.returnForCorrection(Map.of("bank-card", "卡号看不清。", "phone", "少一位。"));
        assertThat(file.text(DocumentKind.CORRECTION)).contains("《社会保障卡（银行卡）》", "卡号看不清。", "联系电话");

        run.on("2026-11-26");
        file.supply(Map.of("phone", "13800000002"), "bank-card");
        assertThat(file.file().answers().text("phone")).contains("13800000002");
        assertThat(file.file().clock().answerBy()).contains(LocalDate.of(2026, 12, 3));
    }

    @Test
    void aRefusalGivesTheReasonAndTheRemedies() {
        CaseRun file = run.matter(CODE).samples().submit().accept().completeStep("examine", "户籍不符");
        file.refuse("not-local", "老年人权益保障法第三十三条", "户籍在外地。");

        assertThat(file.text(DocumentKind.REFUSAL)).contains("户籍不在本地", "老年人权益保障法第三十三条", "行政复议");
    }

    @Test
    void theLightTurnsRedWhenThePromiseIsBroken() {
        CaseRun file = run.matter(CODE).samples().submit().accept();
        assertThat(file.file().clock().light()).isEqualTo(Light.NONE);
        run.on("2026-12-09");
        assertThat(file.file().clock().light()).isEqualTo(Light.RED);
    }

    @Test
    void thePlatformRefusesWhatItsOfficersMayNotDo() {
        CaseRun file = run.matter(CODE).samples().submit().accept();

        assertThat(file.refused(early -> early.grant("同意"))).isEqualTo("还有步骤没有办完：镇街审核。办完后才能作决定。");
        assertThatThrownBy(() -> file.grant("同意")).isInstanceOf(AssertionError.class);
    }

    @Test
    void theHookOfTheBundleIsAskedWithTheClockOfTheTest() {
        assertThat(run.matter(CODE).samples().errors()).isEmpty();
        assertThat(run.on("2027-01-04").matter(CODE).samples().errors()).containsEntry("phone", "今年的申请已经结束。");
    }

    @Test
    void anUnknownFieldIsAMistakeOfTheTest() {
        assertThatThrownBy(() -> run.matter(CODE).answer("phones", "1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("没有 phones 这一栏");
    }

    /** A hook as a department writes it. */
    @Component(service = AcceptanceCheck.class)
    @ForMatter(CODE)
    static final class UntilNewYear implements AcceptanceCheck {
        private static final int LAST_YEAR = 2026;

        private final Clock clock;

        UntilNewYear(Clock clock) {
            this.clock = clock;
        }

        @Override
        public List<FieldError> objections(Answers answers) {
            return LocalDate.now(clock).getYear() > LAST_YEAR
                    ? List.of(new FieldError("phone", "今年的申请已经结束。"))
                    : List.of();
        }
    }
}
