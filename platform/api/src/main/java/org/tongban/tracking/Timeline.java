// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;

/**
 * The way of a case for anybody who holds the QR code. Holds no personal data.
 *
 * @param number of the case
 * @param title name of the matter, or 您的办件 for a sensitive one
 * @param state where it stands
 * @param sentence the one sentence on top
 * @param due the date that matters next
 * @param usedDays working days used of the promise
 * @param allDays working days of the promise; 0 when it has none
 * @param provisional true when a date lies beyond the published calendar
 * @param entries newest first, what is still to come included
 * @param pauses times that do not count, in order
 */
public record Timeline(
        CaseNumber number,
        String title,
        CaseState state,
        String sentence,
        Optional<LocalDate> due,
        int usedDays,
        int allDays,
        boolean provisional,
        List<Entry> entries,
        List<CaseClock.Pause> pauses) {
    /**
     * One line.
     *
     * @param phase past, present or to come
     * @param at when, for what has happened
     * @param title what, in a few characters
     * @param text which office, what, and what next
     */
    public record Entry(Phase phase, Optional<Instant> at, String title, String text) {}

    /** Past, present, to come. */
    public enum Phase {
        /** Done. */
        DONE,
        /** Now. */
        NOW,
        /** Still to come. */
        COMING
    }
}
