// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;

/**
 * A document as it will go out, before it does.
 *
 * @param action address of the form
 * @param csrfField hidden field, markup
 * @param seq the last event that was on the page
 * @param verb what is done
 * @param fields to be sent again
 * @param paper the document
 */
public record PreviewView(String action, String csrfField, long seq, Verb verb, List<Option> fields, Paper paper) {
    /**
     * The document.
     *
     * @param title its heading
     * @param to whom, masked
     * @param number of the case
     * @param text paragraphs
     * @param remedy what the applicant can do against it
     * @param body that signs
     * @param day of the decision
     */
    public record Paper(
            String title,
            String to,
            String number,
            List<String> text,
            Optional<String> remedy,
            String body,
            String day) {}
}
