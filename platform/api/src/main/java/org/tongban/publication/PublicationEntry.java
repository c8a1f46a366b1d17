// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the log of a matter. Lines are added and never changed.
 *
 * @param matter code of the matter
 * @param seq counted from 1 for each matter
 * @param step what happened
 * @param request the line that asked for it: this line itself, or an earlier one
 * @param kind what was asked for
 * @param digest of the version, for {@link PublicationKind#PUBLISH}
 * @param version its number
 * @param area code of the service area to which it is limited
 * @param reason of who asked or who sent it back; may be blank
 * @param from the first day, when one was given
 * @param until the day on which a suspended matter is expected back
 * @param by work number, or {@link #INSTALLATION}
 * @param at the time, to the millisecond
 */
public record PublicationEntry(
        String matter,
        int seq,
        Step step,
        int request,
        PublicationKind kind,
        Optional<String> digest,
        Optional<String> version,
        Optional<String> area,
        String reason,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String by,
        Instant at) {
    /** Stands for nobody: the version was approved by being installed. */
    public static final String INSTALLATION = "installation";

    /** What happened. */
    public enum Step {
        /** Somebody asked. */
        REQUESTED,
        /** Somebody else agreed, or the installation did. */
        GRANTED,
        /** Somebody else sent it back with a reason. */
        RETURNED
    }
}
