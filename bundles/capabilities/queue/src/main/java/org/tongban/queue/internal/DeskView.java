// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;

/**
 * The window of a clerk.
 *
 * @param csrf hidden field, markup
 * @param window in words
 * @param hall its name
 * @param hallCode for the forms
 * @param others windows of the same clerk
 * @param current the ticket in hand
 * @param line who waits
 * @param closed why the hall gives no tickets now
 * @param targets where a ticket may be handed on: value and words
 * @param done what was just done
 * @param problem why it was not
 */
public record DeskView(
        String csrf,
        String window,
        String hall,
        String hallCode,
        List<Link> others,
        Optional<Current> current,
        List<Row> line,
        Optional<String> closed,
        List<Link> targets,
        Optional<String> done,
        Optional<String> problem) {
    /**
     * The ticket in hand.
     *
     * @param id of it
     * @param number as it is called
     * @param kind group and what for
     * @param state in words
     * @param called true until somebody came
     * @param calls how often it was called
     * @param since when it was called or served
     * @param skip whether it may be skipped now
     */
    public record Current(
            String id,
            String number,
            String kind,
            String state,
            boolean called,
            int calls,
            String since,
            boolean skip) {}

    /**
     * Somebody who waits.
     *
     * @param number as it is called
     * @param kind group and what for
     * @param waits since when, and how long
     * @param note appointment, transfer, skip
     */
    public record Row(String number, String kind, String waits, String note) {}
}
