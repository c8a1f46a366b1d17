// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.testkit.TestClock;

class PensionAgeTest {
    private static final Answers BORN_ON_10_MARCH_1966 = new Answers(Map.of("applicantId", "320499196603100023"));

    @Test
    void opensOnTheSixtiethBirthday() {
        assertThat(on("2026-03-10T00:00:00")).isEmpty();
    }

    @Test
    void saysFromWhichDayOnSomebodyMayApply() {
        assertThat(on("2026-03-09T23:59:59"))
                .containsExactly(new FieldError("applicantId", "参保人还没满 60 周岁。请在 2026年3月10日 起再来申领。"));
    }

    private static List<FieldError> on(String now) {
        return new PensionAge(TestClock.at(now)).objections(BORN_ON_10_MARCH_1966);
    }
}
