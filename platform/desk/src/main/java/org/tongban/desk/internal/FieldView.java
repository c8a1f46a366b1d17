// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.engine.paper.PlainCondition;

/**
 * A field of a form as the clerk sees it.
 *
 * @param name of the field
 * @param kind how it is drawn
 * @param label above it
 * @param hint below the label, empty when there is none
 * @param required whether it has to be answered
 * @param values as they stand in it
 * @param options what may be chosen
 * @param error what is wrong with it
 * @param place for a division
 * @param maxLength most characters
 * @param asked whether the answers so far call for it; otherwise it is there, but hidden
 * @param dependence on another field that a browser can follow
 */
public record FieldView(
        String name,
        Kind kind,
        String label,
        String hint,
        boolean required,
        List<String> values,
        List<Option> options,
        Optional<String> error,
        Optional<PlaceView> place,
        int maxLength,
        boolean asked,
        Optional<PlainCondition> dependence) {
    /** How a field is drawn. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        AREA,
        /** One of a list. */
        SELECT,
        /** Several of a list. */
        CHECKS,
        /** A division by its name. */
        PLACE
    }

    /**
     * A division.
     *
     * @param shown its names, or what was typed
     * @param code that the names stand for, empty when they stand for none
     * @param candidates when several have the name
     */
    public record PlaceView(String shown, String code, List<Option> candidates) {}

    /**
     * The field on which this one depends.
     *
     * @return its name, or empty
     */
    public Optional<String> shownBy() {
        return dependence.map(PlainCondition::field);
    }

    /**
     * The answers to that field that call for this one.
     *
     * @return with spaces between them, or empty
     */
    public Optional<String> shownFor() {
        return dependence.map(condition -> String.join(" ", condition.values()));
    }

    /**
     * The value of a field that has one.
     *
     * @return the first value, or empty text
     */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
