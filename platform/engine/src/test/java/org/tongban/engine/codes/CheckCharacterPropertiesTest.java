// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CheckCharacterPropertiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void anySingleDigitChangedInACitizenNumberIsFound(
            @ForAll("citizens") String code, @ForAll @IntRange(max = 16) int at, @ForAll @IntRange(max = 9) int digit) {
        Assume.that(code.charAt(at) - '0' != digit);
        assertThat(CitizenId.parse(replace(code, at, (char) ('0' + digit)), TODAY))
                .isEmpty();
    }

    @Property
    void neighboursSwappedInACitizenNumberAreFound(
            @ForAll("citizens") String code, @ForAll @IntRange(max = 15) int at) {
        Assume.that(code.charAt(at) != code.charAt(at + 1));
        assertThat(CitizenId.parse(swap(code, at), TODAY)).isEmpty();
    }

    @Property
    void anySingleCharacterChangedInACaseNumberIsFound(
            @ForAll @IntRange(min = 1, max = CaseNumbers.LAST_SERIAL) int serial,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @IntRange(max = 9) int digit) {
        String code = CaseNumbers.next("320402", TODAY, serial).value();
        Assume.that(code.charAt(at) - '0' != digit);
        assertThat(CaseNumbers.fault(replace(code, at, (char) ('0' + digit)), TODAY))
                .isPresent();
    }

    @Property
    void anySingleCharacterChangedInACreditCodeIsFound(
            @ForAll("credits") String code, @ForAll @IntRange(max = 16) int at, @ForAll("creditCharacters") char c) {
        Assume.that(code.charAt(at) != c);
        assertThat(CreditCode.fault(replace(code, at, c))).isPresent();
    }

    @Property
    void whatIsMadeHolds(@ForAll("citizens") String citizen, @ForAll("credits") String credit) {
        assertThat(CodeCheck.of(citizen, TODAY).valid()).isTrue();
        assertThat(CodeCheck.of(credit, TODAY).valid()).isTrue();
    }

    @Property
    void noTextIsTooStrangeToBeChecked(@ForAll String text) {
        assertThat(CodeCheck.of(text, TODAY).reason()).isNotBlank();
    }

    @Property
    void noCodeOfAnyKindIsTooStrangeToBeChecked(@ForAll("almostCodes") String text, @ForAll CodeKind kind) {
        assertThat(CodeCheck.as(kind, text, TODAY).reason()).isNotBlank();
        assertThat(CodeCheck.of(text, TODAY).reason()).isNotBlank();
    }

    @Provide
    Arbitrary<String> almostCodes() {
        return Arbitraries.strings().numeric().withChars("XA-. ").ofMinLength(0).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> citizens() {
        Arbitrary<String> births = Arbitraries.integers()
                .between(0, 40_000)
                .map(days -> LocalDate.of(1910, 1, 1).plusDays(days).toString().replace("-", ""));
        return births.flatMap(birth -> Arbitraries.integers()
                .between(1, 999)
                .map(sequence ->
                        "320499" + birth + String.valueOf(1000 + sequence).substring(1))
                .map(body -> body + CheckCharacters.mod11_2(body)));
    }

    @Provide
    Arbitrary<String> credits() {
        return creditCharacters().list().ofSize(8).map(characters -> {
            StringBuilder body = new StringBuilder("91320499");
            characters.forEach(body::append);
            body.setCharAt(8, 'M');
            char organisation = CheckCharacters.organisation(body.substring(8));
            body.append(organisation);
            return body.append(CheckCharacters.mod31(body)).toString();
        });
    }

    @Provide
    Arbitrary<Character> creditCharacters() {
        return Arbitraries.chars().with("0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray());
    }

    private static String replace(String code, int at, char c) {
        return code.substring(0, at) + c + code.substring(at + 1);
    }

    private static String swap(String code, int at) {
        return code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
    }
}
