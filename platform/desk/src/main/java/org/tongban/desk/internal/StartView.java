// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;

/**
 * The beginning of a new application: which matter, at which hall.
 *
 * @param csrfField hidden field of each form, markup
 * @param query what was searched
 * @param hall code of the hall
 * @param halls of the caller's posts
 * @param matters that the hall takes
 * @param drafts that were not finished
 * @param filed what was just received
 * @param queue the tickets of the window, where a queue is installed
 * @param problem why nothing was begun
 */
public record StartView(
        String csrfField,
        String query,
        String hall,
        List<Option> halls,
        List<MatterRow> matters,
        List<DraftRow> drafts,
        Optional<Filed> filed,
        Optional<TicketStrip> queue,
        Optional<String> problem) {
    /**
     * A matter.
     *
     * @param code of the matter
     * @param name of the matter
     * @param localCode of the matter
     * @param function 民政 and the like
     * @param limit what is promised
     * @param role what the hall does for it
     * @param takes whether an application may be filed here
     * @param unskilled why the clerk does not take what the hall takes, else empty
     */
    public record MatterRow(
            String code,
            String name,
            String localCode,
            String function,
            String limit,
            String role,
            boolean takes,
            String unskilled) {}

    /**
     * A draft.
     *
     * @param href to go on with it
     * @param matter its name
     * @param hall its name
     * @param saved when
     */
    public record DraftRow(String href, String matter, String hall, String saved) {}

    /**
     * What was just received.
     *
     * @param number as it is stored
     * @param grouped in groups
     * @param again whether it had been received before
     * @param printer whether a slip printer stands at the window
     * @param printed {@code yes}, {@code no}, or empty when nothing was tried
     */
    public record Filed(String number, String grouped, boolean again, boolean printer, String printed) {}
}
