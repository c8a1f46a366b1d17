// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.HandoutService;
import org.tongban.form.FieldError;
import org.tongban.page.PageRequest;

/**
 * The out-window.
 *
 * @param csrfField hidden field of the forms, markup
 * @param problem why nothing was found
 * @param found what waits, when something was shown
 * @param errors at fields
 * @param request what was typed, to be shown again
 */
public record HandoutView(
        String csrfField,
        Optional<String> problem,
        Optional<HandoutService.Found> found,
        List<FieldError> errors,
        PageRequest request) {
    /**
     * What stands in a field.
     *
     * @param field its name
     * @return as it was typed
     */
    public String value(String field) {
        return request.parameter(field);
    }

    /**
     * Tells whether a row was ticked, or nothing was asked yet.
     *
     * @param ready of the row
     * @return true for every row at first
     */
    public boolean ticked(HandoutService.Ready ready) {
        List<String> rows = request.parameters().getOrDefault("row", List.of());
        return rows.isEmpty() || rows.contains(row(ready));
    }

    /**
     * How a row is sent.
     *
     * @param ready of the row
     * @return number and sequence
     */
    public String row(HandoutService.Ready ready) {
        return ready.number() + "." + ready.seq();
    }

    /**
     * When a result was ready.
     *
     * @param ready of the row
     * @return the day
     */
    public String since(HandoutService.Ready ready) {
        return Words.shortDay(Office.date(ready.since()));
    }

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @return the sentence
     */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    /**
     * The summary on top.
     *
     * @return every error with its field
     */
    public List<ErrorLine> errorLines() {
        return errors.stream()
                .map(error -> new ErrorLine("#h-" + error.field(), error.message()))
                .toList();
    }
}
