package ${package};

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
class LifeTest {
    @Test
    void 从申请到领取(MatterRun run) {
        CaseRun file = run.matter("${code}").samples().submit().accept();
        assertThat(file.openSteps()).containsExactly("examine");
        assertThat(file.file().clock().promised()).contains(LocalDate.of(2026, 12, 8));

        file.completeStep("examine", "情况属实").grant("同意");
        assertThat(file.text(DocumentKind.GRANT)).contains("${name}");
        assertThat(file.issue("示例〔2026〕1号").deliver("窗口领取").file().state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void 急办要交照片(MatterRun run) {
        Map<String, String> errors = run.matter("${code}")
                .answers(Map.of(
                        "applicantName", "示例申请人",
                        "applicantId", "320499194303120242",
                        "division", "320402002002",
                        "phone", "13800000000",
                        "eventDate", "2026-11-02",
                        "urgent", true))
                .errors();
        assertThat(errors).containsOnlyKeys("photo");
    }
}
