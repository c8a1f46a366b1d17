// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Eight digits as a date. */
final class EightDigitDate {
    private EightDigitDate() {}

    static boolean real(String digits) {
        return parse(digits).isPresent();
    }

    static Optional<LocalDate> parse(String digits) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<String> fault(String digits, LocalDate today) {
        Optional<LocalDate> date = parse(digits);
        if (date.isEmpty()) {
            return Optional.of("出生日期不存在：" + words(digits));
        }
        return date.get().isAfter(today) ? Optional.of("出生日期在将来：" + words(digits)) : Optional.empty();
    }

    static String words(String digits) {
        return digits.substring(0, 4) + "年" + digits.substring(4, 6) + "月" + digits.substring(6, 8) + "日";
    }
}
