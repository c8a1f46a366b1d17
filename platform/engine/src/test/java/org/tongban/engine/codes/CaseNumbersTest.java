// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseNumber;

class CaseNumbersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void makesNumbersOfTwentyOneCharacters() {
        CaseNumber number = CaseNumbers.next("320402", DAY, 17);
        assertThat(number.value()).hasSize(21).startsWith("32040220261124000017");
        assertThat(CaseNumbers.holds(number)).isTrue();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> CaseNumbers.next("3204", DAY, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseNumbers.next("320402", DAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseNumbers.next("320402", DAY, CaseNumbers.LAST_SERIAL + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(CaseNumbers.fault("3204022026112400001", DAY).orElseThrow()).contains("现在是19位");
        assertThat(CaseNumbers.fault("32040220261124000A17X", DAY).orElseThrow())
                .contains("前20位");
    }
}
