// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;

/**
 * Looking up by number and query code.
 *
 * @param number as typed
 * @param errors what is wrong
 * @param csrf hidden field
 */
public record ProgressView(String number, List<ErrorLine> errors, String csrf) {
    /**
     * What is wrong with a field.
     *
     * @param href of its line
     * @return the message, or empty text
     */
    public String error(String href) {
        return ErrorLine.message(errors, href);
    }
}
