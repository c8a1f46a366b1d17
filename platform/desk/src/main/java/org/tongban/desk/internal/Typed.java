// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was typed into the form of an act, kept until it went through.
 *
 * @param act key of the act, empty when nothing was typed
 * @param step code of the step
 * @param values by field
 */
public record Typed(String act, String step, Map<String, List<String>> values) {
    /** Nothing. */
    public static final Typed NOTHING = new Typed("", "", Map.of());

    private static final List<String> WORDS = List.of(
            "opinion",
            "words",
            "body",
            "reason",
            "clause",
            "explanation",
            "document",
            "resultNumber",
            "means",
            "workNumber");

    private static final List<String> CHOICES = List.of("ground", "until", "pause", "back", "parcel", "parcelStatus");

    /**
     * Tells whether it was typed into this act.
     *
     * @param view the act
     * @return true when it was
     */
    public boolean by(PanelView.ActView view) {
        return view.verb().key().equals(act) && view.step().equals(step);
    }

    /**
     * A field.
     *
     * @param field its name
     * @return the first value, empty text when there is none
     */
    public String value(String field) {
        return values.getOrDefault(field, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /**
     * Whether a box was ticked.
     *
     * @param field its name
     * @param value of the box
     * @return true when it was
     */
    public boolean ticked(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /**
     * Everything that a person wrote, so that nothing is lost when the act is no longer possible.
     *
     * @return texts in the order of the form
     */
    public List<String> words() {
        List<String> words = new ArrayList<>(
                WORDS.stream().map(this::value).filter(text -> !text.isEmpty()).toList());
        values.keySet().stream()
                .filter(name -> name.startsWith(Correction.PROBLEM))
                .sorted()
                .map(this::value)
                .filter(text -> !text.isEmpty())
                .forEach(words::add);
        return words;
    }

    /**
     * The fields to send again with a confirmation.
     *
     * @return names with their values
     */
    public List<Option> fields() {
        Stream<String> listed = values.keySet().stream()
                .filter(name -> name.equals(Correction.ITEM) || name.startsWith(Correction.PROBLEM))
                .sorted();
        return Stream.of(WORDS.stream(), CHOICES.stream(), listed)
                .flatMap(names -> names)
                .flatMap(name -> values.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new Option(name, value.strip())))
                .toList();
    }
}
