// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tongban.engine.codes.CitizenId;
import org.tongban.engine.codes.CreditCode;
import org.tongban.engine.paper.Field;

/**
 * The formats of texts that JSON Schema does not know, in the words of the person who typed.
 *
 * @param clock tells today
 * @param divisions knows whether there is a division with a twelve-digit code
 */
public record AnswerFormats(Clock clock, Predicate<String> divisions) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern PHONE =
            Pattern.compile("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|0[0-9]{2,3}-?1[0-9]{4}");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{12}");
    private static final Pattern CITIZEN = Pattern.compile("[0-9]{17}[0-9X]");

    /**
     * What is wrong with a text by the format of its field.
     *
     * @param field the field
     * @param typed the text
     * @return a sentence, or empty when it fits or the field has no format
     */
    public Optional<String> fault(Field field, String typed) {
        return switch (field.format()) {
            case "date" -> isDate(typed) ? Optional.empty() : Optional.of(AnswerWords.date(field, typed));
            case "phone" ->
                PHONE.matcher(typed).matches() ? Optional.empty() : Optional.of(AnswerWords.phone(field, typed));
            case "division" ->
                DIVISION.matcher(typed).matches() && divisions.test(typed)
                        ? Optional.empty()
                        : Optional.of(AnswerWords.division(field));
            case "citizen-id" -> citizen(typed);
            case "credit-code" -> CreditCode.fault(typed).map(fault -> credit(field, typed, fault));
            default -> Optional.empty();
        };
    }

    private static boolean isDate(String typed) {
        try {
            LocalDate.parse(typed, DAY);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<String> citizen(String typed) {
        Optional<String> fault = CitizenId.fault(typed, LocalDate.now(clock));
        if (fault.isEmpty()) {
            return fault;
        }
        if (AnswerWords.fullWidth(typed)) {
            return Optional.of("请用半角数字填写身份证号。");
        }
        if (typed.length() != 18) {
            return Optional.of("身份证号是 18 位，您填了 " + typed.length() + " 位。请对照证件再看一遍。");
        }
        if (!CITIZEN.matcher(typed).matches()) {
            return Optional.of("身份证号只有数字，最后一位可能是 X。请对照证件再看一遍。");
        }
        boolean rest = fault.get().contains("出生")
                || fault.get().contains("日期")
                || fault.get().contains("省");
        return Optional.of(rest ? "身份证号里的地区或出生日期不对，请对照证件再看一遍。" : "身份证号最后一位对不上，请对照证件再看一遍。");
    }

    private static String credit(Field field, String typed, String fault) {
        if (AnswerWords.fullWidth(typed)) {
            return "请用半角数字和字母填写" + field.label() + "。";
        }
        if (typed.length() != 18) {
            return field.label() + "是 18 位，您填了 " + typed.length() + " 位。请对照证件再看一遍。";
        }
        return fault.startsWith("校验") ? field.label() + "最后一位对不上，请对照证件再看一遍。" : field.label() + fault + "。请对照证件再看一遍。";
    }
}
