// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

class AuditPageTest {
    private static final Caller AUDITOR = SampleRequest.staff(Duty.AUDITOR);

    /** Chains with faults. */
    private record Chains(List<String> faults) implements CaseReadService {
        @Override
        public Optional<PublicCase> byToken(String token) {
            return Optional.empty();
        }

        @Override
        public Optional<PublicCase> byNumber(CaseNumber number, String queryCode) {
            return Optional.empty();
        }

        @Override
        public AuditReport verify() {
            return new AuditReport(3, 12, faults);
        }
    }

    private static String check(String... faults) {
        return SampleRequest.body(new AuditPage(new Chains(List.of(faults))).render(SampleRequest.post(AUDITOR)));
    }

    @Test
    void checksOnlyWhenAsked() {
        AuditPage page = new AuditPage(new Chains(List.of("x")));

        assertThat(SampleRequest.body(page.render(SampleRequest.get(AUDITOR))))
                .contains("开始核对")
                .doesNotContain("问题（");
        assertThat(page.duties()).containsExactly(Duty.AUDITOR);
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(check()).contains("没有发现问题", "核对了 3 件、12 条记录");
    }

    @Test
    void namesEachFault() {
        assertThat(check("320402202611240000017 2 altered <b>"))
                .contains("发现 1 处问题", "320402202611240000017 2 altered &lt;b&gt;", "请保护好现场");
    }
}
