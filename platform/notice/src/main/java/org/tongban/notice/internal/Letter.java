// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Instant;
import java.util.List;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.PersonRef;
import org.tongban.notice.MessageChannel;

/**
 * A notice to be written: once for case, event, person and occasion.
 *
 * @param number of the case
 * @param seq of the event
 * @param occasion the event itself, or which reminder
 * @param person to whom
 * @param at when it is written
 * @param text what it says
 * @param kinds of channels that send it, each with the text for the phone
 */
public record Letter(
        CaseNumber number,
        long seq,
        String occasion,
        PersonRef person,
        Instant at,
        Text text,
        List<MessageChannel.Kind> kinds) {
    /** The occasion of what tells the event itself. */
    public static final String EVENT = "event";
}
