// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.cases.CaseNumber;

/** Makes and checks case numbers (DOMAIN 3.4). */
public final class CaseNumbers {
    /** The highest serial of a county and day. */
    public static final int LAST_SERIAL = 999_999;

    private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");
    private static final Pattern SHAPE = Pattern.compile("[0-9]{20}[0-9A-Z]");

    private CaseNumbers() {}

    /**
     * Makes the number of a case.
     *
     * @param county six digits of the receiving county
     * @param date the day of receipt in Asia/Shanghai
     * @param serial from 1 to {@link #LAST_SERIAL}, unique for county and day
     * @return the number with its check character
     * @throws IllegalArgumentException when an argument is out of range
     */
    public static CaseNumber next(String county, LocalDate date, int serial) {
        if (!COUNTY.matcher(county).matches()) {
            throw new IllegalArgumentException("A county has six digits: " + county);
        }
        if (serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("A serial lies between 1 and " + LAST_SERIAL + ": " + serial);
        }
        String body =
                county + date.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format(Locale.ROOT, "%06d", serial);
        return new CaseNumber(body + CheckCharacters.mod37_36(body));
    }

    /**
     * Tells whether the check character holds; a cheap answer before any look-up.
     *
     * @param number a number of the right shape
     * @return false when it was mistyped
     */
    public static boolean holds(CaseNumber number) {
        String value = number.value();
        return CheckCharacters.mod37_36(value.substring(0, 20)) == value.charAt(20);
    }

    /**
     * The first rule that a text breaks.
     *
     * @param code without blanks, in upper case
     * @param today no case is received after it
     * @return a sentence for the person who typed it, or empty when the number holds
     */
    public static Optional<String> fault(String code, LocalDate today) {
        if (code.length() != 21) {
            return Optional.of("办件编号应为21位，现在是" + code.length() + "位");
        }
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of("办件编号前20位应为数字");
        }
        String date = code.substring(6, 14);
        if (!holds(new CaseNumber(code))) {
            return Optional.of("校验码不对，请对照受理凭证逐位核对");
        }
        return DivisionCodes.fault(code.substring(0, 6))
                .or(() -> EightDigitDate.parse(date).isEmpty()
                        ? Optional.of("收件日期不存在：" + EightDigitDate.words(date))
                        : Optional.empty())
                .or(() -> EightDigitDate.parse(date)
                        .filter(day -> day.isAfter(today))
                        .map(day -> "收件日期在将来：" + EightDigitDate.words(date)));
    }
}
