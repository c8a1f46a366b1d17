package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.rehearsal.MatterRun;
import org.tongban.rehearsal.Rehearsal;

@Rehearsal(at = "2026-11-24T09:30:00")
class FilingWindowTest {
    @Test
    void 六十天以内可以申请(MatterRun run) {
        assertThat(run.matter("${code}").samples().answer("eventDate", "2026-09-25").errors()).isEmpty();
        assertThat(run.hookCalls("${code}")).isPositive();
    }

    @Test
    void 超过六十天会看到原因(MatterRun run) {
        assertThat(run.matter("${code}").samples().answer("eventDate", "2026-09-24").errors())
                .containsEntry("eventDate", "已经超过 60 天，不能再申请了。有特殊情况的，请到窗口说明。");
    }
}
