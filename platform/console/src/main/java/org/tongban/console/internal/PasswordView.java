// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import org.tongban.form.FieldError;

/**
 * What the page for a new password shows; it never shows a password again.
 *
 * @param staff whether the account is a work number
 * @param errors why it was not changed
 * @param csrfField the hidden field of the form, markup
 */
public record PasswordView(boolean staff, List<FieldError> errors, String csrfField) {
    /**
     * What is wrong with a field.
     *
     * @param field of the form
     * @return a sentence, or empty
     */
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /**
     * What no password may contain.
     *
     * @return in words
     */
    public String secrets() {
        return staff ? "工号" : "证件号和手机号";
    }
}
