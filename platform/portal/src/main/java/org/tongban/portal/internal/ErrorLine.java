// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import org.tongban.form.FieldError;

/**
 * A line of the error summary.
 *
 * @param href leads to what is wrong
 * @param message says what to do
 */
public record ErrorLine(String href, String message) {
    /**
     * The lines for errors whose fields stand on the same page.
     *
     * @param errors of fields
     * @return one line each
     */
    public static List<ErrorLine> here(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new ErrorLine("#f-" + error.field(), error.message()))
                .toList();
    }

    /**
     * What is wrong at one place of the page.
     *
     * @param lines of the summary
     * @param href of the place
     * @return the message, or empty text
     */
    static String message(List<ErrorLine> lines, String href) {
        return lines.stream()
                .filter(line -> line.href().equals(href))
                .map(ErrorLine::message)
                .findFirst()
                .orElse("");
    }
}
