// SPDX-License-Identifier: Apache-2.0
package org.tongban.civilaffairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

class CharityYearTest {
    private final CharityYear check =
            new CharityYear(Clock.fixed(Instant.parse("2026-11-25T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @Test
    void isOpenOnTheDayTheYearIsFull() {
        assertThat(check.objections(since("2025-11-25"))).isEmpty();
    }

    @Test
    void saysFromWhichDayOnACharityMayApply() {
        assertThat(check.objections(since("2025-11-26")))
                .containsExactly(new FieldError("charityDate", "登记或认定为慈善组织还没满一年。请在 2026年11月26日 起再来申请。"));
    }

    private static Answers since(String date) {
        return new Answers(Map.of("charityDate", date));
    }
}
