// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;

/**
 * A field as the form draws it.
 *
 * @param name of the field
 * @param kind how it is drawn
 * @param label above it
 * @param hint below the label
 * @param required whether it has to be answered
 * @param values as they stand in the form now
 * @param groups of choices; one group without a name where there is nothing to group
 * @param error what is wrong with it
 * @param source where a known value comes from
 * @param shown a known value in words
 * @param input how a keyboard helps
 * @param division the two lists of a division
 * @param asked false for a field that is shown only once another answer on the page calls for it
 * @param dependence on that other answer
 */
public record FieldView(
        String name,
        Kind kind,
        String label,
        Optional<String> hint,
        boolean required,
        List<String> values,
        List<Group> groups,
        Optional<String> error,
        Optional<String> source,
        String shown,
        Input input,
        Optional<DivisionChoice> division,
        boolean asked,
        Optional<Dependence> dependence) {
    /** How a field is drawn. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        TEXTAREA,
        /** One of a few. */
        RADIOS,
        /** One of many. */
        SELECT,
        /** Several. */
        CHECKBOXES,
        /** A division: town first, then village. */
        DIVISION,
        /** Known already. */
        KNOWN
    }

    /**
     * A choice.
     *
     * @param value that is sent
     * @param label that is read
     */
    public record Option(String value, String label) {}

    /**
     * Choices under a name.
     *
     * @param label empty when there is no name
     * @param options in order
     */
    public record Group(String label, List<Option> options) {}

    /**
     * How a keyboard helps.
     *
     * @param mode of the keyboard on a phone: text, numeric, decimal or tel
     * @param maxLength most characters, 0 for no bound
     * @param width s, m or l
     */
    public record Input(String mode, int maxLength, String width) {}

    /**
     * The lists of a division.
     *
     * @param towns by service area
     * @param town that is chosen, or empty text
     * @param villages of the town that is chosen
     */
    public record DivisionChoice(List<Group> towns, String town, List<Option> villages) {}

    /**
     * The value of a field that has one.
     *
     * @return the first value, or empty text
     */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * Whether the field has several controls under one name.
     *
     * @return true for choices and divisions
     */
    public boolean grouped() {
        return kind == Kind.RADIOS || kind == Kind.CHECKBOXES || kind == Kind.DIVISION;
    }

    /**
     * Whether people may have to look the answer up; what is only chosen needs no preparing.
     *
     * @return true for what is typed
     */
    public boolean toLookUp() {
        return kind == Kind.TEXT || kind == Kind.TEXTAREA || kind == Kind.DIVISION;
    }

    /**
     * Whether the choices fit in one line.
     *
     * @return true for two choices
     */
    public boolean few() {
        return groups.stream().mapToInt(group -> group.options().size()).sum() <= 2;
    }

    /**
     * The id of the element to which an error leads.
     *
     * @return an id
     */
    public String id() {
        return "f-" + name;
    }

    /**
     * What describes the field: hint and error.
     *
     * @return ids with a space, empty when there is nothing
     */
    public Optional<String> describedBy() {
        String ids = (hint.isPresent() ? id() + "-hint " : "") + (error.isPresent() ? id() + "-error" : "");
        return Optional.of(ids.strip()).filter(text -> !text.isEmpty());
    }
}
