// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.util.List;
import java.util.Map;
import org.tongban.form.FieldError;
import org.tongban.page.Html;

/**
 * The form to register.
 *
 * @param values as typed, without passwords
 * @param places in words, household first
 * @param change where to choose the places again
 * @param privacy version of the privacy text
 * @param errors what to mend
 * @param csrf hidden field
 */
public record RegisterView(
        Map<String, String> values,
        List<String> places,
        String change,
        String privacy,
        List<FieldError> errors,
        Html csrf) {
    /**
     * What was typed.
     *
     * @param field its name
     * @return empty text when nothing was
     */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * What is wrong with a field.
     *
     * @param field its name
     * @return empty text when nothing is
     */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
