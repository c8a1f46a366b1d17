// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/** Answers as people read them: choices by their titles, divisions by their names. */
public final class AnswerWords {
    private final Site site;

    /**
     * Over the tree of divisions.
     *
     * @param site knows the divisions
     */
    public AnswerWords(Site site) {
        this.site = site;
    }

    /**
     * An answer in words.
     *
     * @param field that was answered
     * @param answer as it is stored
     * @return text for people
     */
    public String of(SchemaField field, Object answer) {
        if (answer instanceof List<?> list) {
            return list.stream().map(one -> of(field, one)).collect(Collectors.joining("、"));
        }
        if (answer instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        String text = answer instanceof BigDecimal number ? number.toPlainString() : answer.toString();
        if (field.format().equals("division")) {
            return site.division(text);
        }
        if (field.format().equals("date")) {
            return date(text);
        }
        return field.choices().stream()
                .filter(choice -> choice.value().equals(text))
                .map(SchemaField.Choice::title)
                .findFirst()
                .orElse(text);
    }

    private static String date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() + "年" + Words.monthDay(day);
        } catch (DateTimeParseException other) {
            return text;
        }
    }
}
