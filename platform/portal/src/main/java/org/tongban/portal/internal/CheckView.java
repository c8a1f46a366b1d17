// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;

/**
 * The last look before filing.
 *
 * @param frame around it
 * @param groups of answers, with a link to change them
 * @param materials with what was handed in
 * @param body who decides
 * @param bodyNote why it is that body, when it is another than the hall's own
 * @param promised the promise of the government
 * @param digest of the matter that this page was drawn from
 * @param key that makes the submit idempotent
 * @param errors what is wrong
 * @param changed true when the matter changed meanwhile
 * @param ready false when something is missing, then there is no button
 * @param promises to be read and agreed to beside the tick for the truth
 */
public record CheckView(
        FilingFrame frame,
        List<Group> groups,
        List<Row> materials,
        String body,
        String bodyNote,
        String promised,
        String digest,
        String key,
        List<ErrorLine> errors,
        boolean changed,
        boolean ready,
        List<Promise> promises) {
    /**
     * What is wrong with a field of this page.
     *
     * @param href of its line
     * @return the message, or empty text
     */
    public String error(String href) {
        return ErrorLine.message(errors, href);
    }

    /**
     * A promise in full.
     *
     * @param title of the document
     * @param matter for which matter; empty when there is only one
     * @param markup the document
     * @param digest of its words
     * @param agreed whether it was ticked
     * @param instead what else can be done
     * @param href where
     */
    public record Promise(
            String title, String matter, String markup, String digest, boolean agreed, String instead, String href) {}

    /**
     * Answers under a heading.
     *
     * @param title of the page of the form
     * @param href to change them
     * @param rows label and answer
     */
    public record Group(String title, String href, List<Row> rows) {}

    /**
     * A line.
     *
     * @param label what
     * @param value in words
     */
    public record Row(String label, String value) {}
}
