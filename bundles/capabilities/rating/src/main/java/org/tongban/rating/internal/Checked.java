// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.rating.Indicator;
import org.tongban.rating.NewRating;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingLevel;

/**
 * A rating that was looked at.
 *
 * @param level empty when none of the five was chosen
 * @param good what was praised, of the indicators of this occasion
 * @param poor what was criticised, likewise
 * @param text the words, with line breaks of one kind
 * @param errors everything that is wrong
 */
record Checked(
        Optional<RatingLevel> level, List<Indicator> good, List<Indicator> poor, String text, List<FieldError> errors) {
    /** The most characters of a text. */
    static final int LONGEST_TEXT = 500;

    static Checked of(NewRating typed, Occasion.Kind kind) {
        Optional<RatingLevel> level = RatingLevel.named(typed.level());
        List<Indicator> good = indicators(typed.good(), kind);
        List<Indicator> poor = indicators(typed.poor(), kind);
        String text = typed.text().replace("\r\n", "\n").strip();
        List<FieldError> errors = new ArrayList<>();
        if (level.isEmpty()) {
            errors.add(new FieldError("level", "请从五个等次里选一个：非常满意、满意、基本满意、不满意、非常不满意。"));
        }
        good.stream()
                .filter(poor::contains)
                .forEach(both -> errors.add(new FieldError("poor", "“" + both.label() + "”两边都选了，请只留一边。")));
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_TEXT) {
            errors.add(new FieldError(
                    "text", "您写了 " + length + " 个字，最多 " + LONGEST_TEXT + " 个。请删去 " + (length - LONGEST_TEXT) + " 个字。"));
        }
        return new Checked(level, good, poor, text, List.copyOf(errors));
    }

    private static List<Indicator> indicators(List<String> names, Occasion.Kind kind) {
        return Indicator.of(kind).stream()
                .filter(indicator -> names.contains(indicator.name()))
                .toList();
    }
}
