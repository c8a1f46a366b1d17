// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tongban.form.FieldError;
import org.tongban.page.Html;

/**
 * The form to sign in.
 *
 * @param account as typed
 * @param to where to go on
 * @param errors what to mend
 * @param csrf hidden field
 */
public record SignInView(String account, String to, List<FieldError> errors, Html csrf) {
    /**
     * Where to register, and go on from.
     *
     * @return a path on this host
     */
    public String register() {
        return "/register?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
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
