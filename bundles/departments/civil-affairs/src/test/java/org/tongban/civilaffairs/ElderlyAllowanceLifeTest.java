// SPDX-License-Identifier: Apache-2.0
package org.tongban.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseState;
import org.tongban.cases.DocumentKind;
import org.tongban.rehearsal.CaseRun;
import org.tongban.rehearsal.MatterRun;
import org.tongban.rehearsal.Rehearsal;

@Rehearsal(at = "2026-11-24T09:30:00")
class ElderlyAllowanceLifeTest {
    private static final String CODE = "elderly-allowance";

    @Test
    void whoIsTooYoungReadsFromWhichDayOn(MatterRun run) {
        Map<String, String> errors = run.matter(CODE)
                .samples()
                .answers(Map.of("applicantId", "320499194611250217", "birthDate", "1946-11-25"))
                .errors();

        assertThat(errors).containsOnlyKeys("birthDate");
        assertThat(errors.get("birthDate")).contains("2026年11月25日");
        assertThat(run.hookCalls(CODE)).isPositive();
    }

    @Test
    void theTownExaminesAndTheDistrictConfirms(MatterRun run) {
        CaseRun file = run.matter(CODE).samples().submit().accept();
        assertThat(file.openSteps()).containsExactly("examine");
        assertThat(file.file().clock().promised()).contains(LocalDate.of(2026, 12, 8));

        file.completeStep("examine", "年龄和户籍符合条件").grant("同意发放");
        assertThat(file.text(DocumentKind.GRANT)).contains("80周岁以上老年人高龄津贴发放");
        assertThat(file.issue("示例〔2026〕1号").deliver("社区窗口领取").file().state()).isEqualTo(CaseState.CLOSED);
    }
}
