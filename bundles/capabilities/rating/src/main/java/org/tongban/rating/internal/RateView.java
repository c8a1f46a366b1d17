// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.page.Link;
import org.tongban.rating.Indicator;
import org.tongban.rating.NewRating;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingLevel;
import org.tongban.rating.RatingSheet;

/**
 * The page on which one occasion is rated, or what there is to say when nothing is open.
 *
 * @param title name of the matter
 * @param number in groups of four
 * @param thanks when the rating that was just given came in
 * @param asked the occasion of the form
 * @param others further occasions that are open
 * @param rated what has been rated, in words
 * @param form what was typed, and what is wrong with it
 * @param action where the form goes
 * @param back where the person came from
 * @param csrf the hidden field, markup
 */
public record RateView(
        String title,
        String number,
        Optional<String> thanks,
        Optional<Occasion> asked,
        List<Link> others,
        List<String> rated,
        Form form,
        String action,
        Link back,
        String csrf) {

    /**
     * What was typed.
     *
     * @param typed as it came
     * @param errors by field
     */
    public record Form(NewRating typed, List<FieldError> errors) {
        /**
         * What is wrong with a field.
         *
         * @param field its name
         * @return a sentence, or nothing
         */
        public Optional<String> error(String field) {
            return errors.stream()
                    .filter(error -> error.field().equals(field))
                    .map(FieldError::message)
                    .findFirst();
        }
    }

    /**
     * A choice.
     *
     * @param value its name
     * @param label its word
     * @param drawing markup, may be empty
     * @param chosen true when it was chosen before
     */
    public record Choice(String value, String label, String drawing, boolean chosen) {}

    /**
     * The field of an error, as the anchor of a link.
     *
     * @param error what is wrong
     * @return for example {@code #text}
     */
    public static String anchor(FieldError error) {
        return "#" + Map.of("level", "level-1", "poor", "poor-1").getOrDefault(error.field(), error.field());
    }

    /**
     * The heading of the form.
     *
     * @return what is rated, in words
     */
    public String what() {
        return asked.map(Words::occasion).orElse("");
    }

    /**
     * The key of the occasion.
     *
     * @return for the hidden field
     */
    public String key() {
        return asked.map(Occasion::key).orElse("");
    }

    /**
     * The five levels; none is chosen before the person chooses.
     *
     * @return best first
     */
    public List<Choice> levels() {
        return Arrays.stream(RatingLevel.values())
                .map(level -> new Choice(
                        level.name(),
                        level.label(),
                        Face.svg(level),
                        level.name().equals(form.typed.level())))
                .toList();
    }

    /**
     * What may be praised.
     *
     * @return the indicators of this occasion
     */
    public List<Choice> good() {
        return indicators(form.typed.good());
    }

    /**
     * What may be criticised.
     *
     * @return the indicators of this occasion
     */
    public List<Choice> poor() {
        return indicators(form.typed.poor());
    }

    /**
     * The most characters of the text.
     *
     * @return a number
     */
    public int longest() {
        return Checked.LONGEST_TEXT;
    }

    private List<Choice> indicators(List<String> chosen) {
        return asked.map(Occasion::kind).map(Indicator::of).orElse(List.of()).stream()
                .map(each -> new Choice(each.name(), each.label(), "", chosen.contains(each.name())))
                .toList();
    }

    /**
     * Says what has been rated.
     *
     * @param line of the sheet, rated
     * @return for example 2026年12月1日到…办事：2026年12月1日 14:32 已评价
     */
    static Optional<String> rated(RatingSheet.Line line) {
        return line.ratedAt().map(at -> Words.occasion(line.occasion()) + "：" + Words.minute(at) + " 已评价");
    }
}
