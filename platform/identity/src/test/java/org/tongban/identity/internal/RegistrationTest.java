// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.form.FieldError;
import org.tongban.identity.NewPerson;
import org.tongban.identity.PersonKind;

class RegistrationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "320499199001010016",
                "320499200002290035",
                " 32049919750101003x ",
                "810000190001010018",
                "82000019000101001X",
                "830000190001010011",
                "932840190001010011",
                "931826190001010021",
                "91320499MA9900052F",
                "11320499MB9900013Q",
                "51320499MJ9900039P",
                "92320499ma99000607"
            })
    void takesCodesThatHold(String code) {
        assertThat(errors(Node.person(code))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    320499199001010010 | 身份证号最后一位对不上，请对照证件再看一遍。
                    320491999001010016 | 身份证号里的出生日期在今天以后，请对照证件再看一遍。
                    320499199002290013 | 身份证号里的出生日期不存在，请对照证件再看一遍。
                    320499199013010013 | 身份证号里的出生日期不存在，请对照证件再看一遍。
                    320499209912310016 | 身份证号里的出生日期在今天以后，请对照证件再看一遍。
                    32049919900101001９ | 请用半角数字填写身份证号。
                    ３２０４９９１９９００１０１００１６ | 请用半角数字填写身份证号。
                    3204991990010100   | 身份证号是 18 位，您填了 16 位。请对照证件再看一遍。
                    320499 199001010016 | 号码中间有空格，请去掉空格。
                    320499850101001    | 这是 15 位的旧号码，请填写 18 位身份证号。
                    810001190001010014 | 居住证号码不对：前6位应为810000（香港）、820000（澳门）或830000（台湾）。请对照证件再看一遍。
                    932999190001010018 | 永久居留身份证号码不对：第4至6位不是国家代码：999。请对照证件再看一遍。
                    932840190001010010 | 永久居留身份证号码最后一位对不上，请对照证件再看一遍。
                    91320499MA99000520 | 统一社会信用代码最后一位对不上，请对照证件再看一遍。
                    91320499MAI900052F | 统一社会信用代码不对：不能有字符I（只用数字和大写字母，不用I、O、S、V、Z）。请对照证件再看一遍。
                    91320499MA9900052  | 统一社会信用代码是 18 位，您填了 17 位。请对照证件再看一遍。
                    不记得了            | 请填写 18 位身份证号，企业和单位填写统一社会信用代码。
                    ''                 | 请填写 18 位身份证号，企业和单位填写统一社会信用代码。
                    """)
    void saysWhatIsWrongWithACode(String code, String message) {
        assertThat(errors(Node.person(code))).containsExactly(new FieldError("code", message));
    }

    @Test
    void readsWhatTheCodeTells() {
        Registration citizen = Registration.of(Node.person("32049919750101003x"), TODAY);
        assertThat(citizen.person().code()).isEqualTo("32049919750101003X");
        assertThat(citizen.person().kind()).isEqualTo(PersonKind.NATURAL);
        assertThat(citizen.person().birthDate()).contains(LocalDate.of(1975, 1, 1));
        Registration body = Registration.of(Node.person("91320499MA9900052F"), TODAY);
        assertThat(body.person().kind()).isEqualTo(PersonKind.LEGAL);
        assertThat(body.person().birthDate()).isEmpty();
    }

    @Test
    void listsEveryErrorAtOnce() {
        NewPerson wrong = new NewPerson("1", " ", "12345", "short", Optional.empty(), Optional.empty());
        assertThat(errors(wrong)).extracting(FieldError::field).containsExactly("code", "name", "phone", "password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000024", "138 0000 0024", "138-0000-0024", "", "0519-00000024", "051900000024"})
    void takesPhoneNumbersAsPeopleWriteThem(String phone) {
        assertThat(errors(with(phone, Node.PASSWORD))).isEmpty();
    }

    @Test
    void storesAPhoneNumberInOneForm() {
        assertThat(Registration.of(with("138-0000 0024", ""), TODAY).person().phone())
                .isEqualTo("13800000024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abcdefg1", "abc#1234", "ABCD-123", "correct horse battery", "红梅公园2026春a"})
    void takesPasswordsThatAreHardToGuess(String password) {
        assertThat(errors(with(Node.PHONE, password))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Abcdef1", "abcdefgh", "abcdef12", "111111111111", "x320499199001010016", "A-13800000024-b"})
    void refusesPasswordsThatAreEasyToGuess(String password) {
        assertThat(errors(with(Node.PHONE, password)))
                .extracting(FieldError::field)
                .containsExactly("password");
    }

    @Test
    void refusesAnEndlessPassword() {
        assertThat(errors(with("", "Ab1#" + "x".repeat(200)))).hasSize(1);
    }

    private static NewPerson with(String phone, String password) {
        return new NewPerson("320499199001010016", "林示例", phone, password, Optional.empty(), Optional.empty());
    }

    private static List<FieldError> errors(NewPerson person) {
        return Registration.of(person, TODAY).errors();
    }
}
