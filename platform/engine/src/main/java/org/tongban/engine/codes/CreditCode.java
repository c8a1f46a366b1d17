// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unified social credit code (GB 32100): registrar 1, kind 1, division 6, organisation code 9, check 1.
 *
 * @param value eighteen characters, upper case
 */
public record CreditCode(String value) {
    private static final Map<Character, String> REGISTRARS = Map.ofEntries(
            Map.entry('1', "机构编制"),
            Map.entry('2', "外交"),
            Map.entry('3', "司法行政"),
            Map.entry('4', "文化"),
            Map.entry('5', "民政"),
            Map.entry('6', "旅游、工会等"),
            Map.entry('7', "宗教"),
            Map.entry('8', "工会"),
            Map.entry('9', "市场监管"),
            Map.entry('A', "军队编制"),
            Map.entry('N', "农业农村"),
            Map.entry('Y', "其他"));

    public CreditCode {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
    }

    /**
     * Reads a code; outer blanks and small letters are forgiven.
     *
     * @param text what somebody typed
     * @return the code, or empty when {@link #fault} has something to say
     */
    public static Optional<CreditCode> parse(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return fault(code).isEmpty() ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    /**
     * The first rule that a text breaks.
     *
     * @param code without outer blanks, in upper case
     * @return a sentence for the person who typed it, or empty when the code holds
     */
    public static Optional<String> fault(String code) {
        if (code.isEmpty()) {
            return Optional.of("没有输入代码");
        }
        if (code.length() != 18) {
            return Optional.of("应为18位，现在是" + code.length() + "位");
        }
        Optional<String> foreign = code.chars()
                .filter(c -> !CheckCharacters.inCreditAlphabet((char) c))
                .mapToObj(c -> "不能有字符" + (char) c + "（只用数字和大写字母，不用I、O、S、V、Z）")
                .findFirst();
        return foreign.or(() -> REGISTRARS.containsKey(code.charAt(0))
                        ? Optional.empty()
                        : Optional.of("第1位不是已知的登记管理部门：" + code.charAt(0)))
                .or(() -> code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')
                        ? Optional.empty()
                        : Optional.of("第3至8位应为数字（行政区划）"))
                .or(() -> CheckCharacters.mod31(code.substring(0, 17)) == code.charAt(17)
                        ? Optional.empty()
                        : Optional.of("校验码不对，请逐位核对代码"));
    }

    /**
     * What is doubtful about a code that holds. Some early codes carry an organisation code with another check.
     *
     * @param code a code without fault
     * @return sentences, mostly none
     */
    public static List<String> warnings(String code) {
        boolean sound = CheckCharacters.organisation(code.substring(8, 16)) == code.charAt(16);
        return sound ? List.of() : List.of("第9至17位组织机构代码的校验码不符，请核对登记证书");
    }

    /**
     * Who registers the body.
     *
     * @return in Chinese
     */
    public String registrar() {
        return REGISTRARS.getOrDefault(value.charAt(0), "其他");
    }

    /**
     * The division of the registrar.
     *
     * @return six digits
     */
    public String division() {
        return value.substring(2, 8);
    }

    /**
     * The organisation code (GB 11714) inside.
     *
     * @return nine characters
     */
    public String organisation() {
        return value.substring(8, 17);
    }

    String describe() {
        return registrar() + "部门登记，登记地区划" + division();
    }

    @Override
    public String toString() {
        return value;
    }
}
