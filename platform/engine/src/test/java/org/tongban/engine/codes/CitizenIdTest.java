// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void tellsBirthSexAndAge() {
        CitizenId id = CitizenId.parse(" 32049919750101003x", TODAY).orElseThrow();
        assertThat(id.value()).isEqualTo("32049919750101003X");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1975, 1, 1));
        assertThat(id.sex()).isEqualTo(CitizenId.Sex.MALE);
        assertThat(id.address()).isEqualTo("320499");
        assertThat(id.ageOn(LocalDate.of(2025, 12, 31))).isEqualTo(50);
        assertThat(id.ageOn(LocalDate.of(2026, 1, 1))).isEqualTo(51);
    }

    @Test
    void printsMasked() {
        assertThat(new CitizenId("320499199001010016")).hasToString("3204**********0016");
    }

    @Test
    void cannotBeMadeWrong() {
        assertThatThrownBy(() -> new CitizenId("320499199001010010")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotKnowOldDivisionsButAcceptsThem() {
        String body = "32040519750101003";
        assertThat(CitizenId.parse(body + CheckCharacters.mod11_2(body), TODAY)).isPresent();
    }

    @Test
    void nobodyIsBornTomorrow() {
        String body = "32049920261124001";
        String code = body + CheckCharacters.mod11_2(body);
        assertThat(CitizenId.parse(code, TODAY)).isPresent();
        assertThat(CitizenId.parse(code, TODAY.minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"320499850101001, 320499198501010018", "110105491231002, 11010519491231002X"})
    void convertsNumbersOfArchives(String old, String now) {
        assertThat(CitizenId.ofArchive(old, TODAY).orElseThrow().value()).isEqualTo(now);
    }

    @Test
    void anArchiveNumberNeedsARealDateToo() {
        assertThat(CitizenId.ofArchive("320499850230001", TODAY)).isEmpty();
        assertThat(CitizenId.ofArchive("320499199001010016", TODAY)).isEmpty();
        assertThat(CitizenId.parse("320499850101001", TODAY)).isEmpty();
    }
}
