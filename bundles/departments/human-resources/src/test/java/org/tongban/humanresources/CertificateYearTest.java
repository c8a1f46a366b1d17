// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.testkit.TestClock;

class CertificateYearTest {
    private final CertificateYear check = new CertificateYear(TestClock.at("2026-11-25T09:00:00"));

    @Test
    void takesACertificateUntilTheDayTheYearIsFull() {
        assertThat(check.objections(issued("2026-11-25"))).isEmpty();
        assertThat(check.objections(issued("2025-11-25"))).isEmpty();
    }

    @Test
    void saysWhichDayWasTheLast() {
        assertThat(check.objections(issued("2025-11-24")))
                .containsExactly(new FieldError("issuedOn", "这张证书最晚要在 2026年11月24日 申领，现在已经超过 12 个月。请看看日期有没有填错。"));
    }

    @Test
    void seesThatTheDateLiesAhead() {
        assertThat(check.objections(issued("2026-11-26")))
                .containsExactly(new FieldError("issuedOn", "证书核发日期还没有到。请对照证书再看一遍。"));
    }

    private static Answers issued(String date) {
        return new Answers(Map.of("issuedOn", date));
    }
}
