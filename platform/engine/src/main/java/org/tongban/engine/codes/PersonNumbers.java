// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the eighteen-digit numbers of persons have in common. */
final class PersonNumbers {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");

    private PersonNumbers() {}

    static Optional<String> shapeFault(String code) {
        if (code.isEmpty()) {
            return Optional.of("没有输入号码");
        }
        if (code.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of("号码中间有空格，请去掉空格");
        }
        if (code.length() != 18) {
            return Optional.of("应为18位，现在是" + code.length() + "位");
        }
        return SHAPE.matcher(code).matches() ? Optional.empty() : Optional.of("前17位应为数字，第18位为数字或X");
    }

    static Optional<String> birthFault(String code, LocalDate today) {
        return EightDigitDate.fault(code.substring(6, 14), today);
    }

    static Optional<String> checkFault(String code) {
        return CheckCharacters.mod11_2(code.substring(0, 17)) == code.charAt(17)
                ? Optional.empty()
                : Optional.of("校验码不对，请逐位核对号码");
    }
}
