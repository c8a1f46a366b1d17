// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.identity.PersonRef;

/**
 * Something that has happened to a case, told to {@link CaseListener}s after it was committed. It says how things stood
 * with this event, not how they stand now, and nothing personal beyond who applies.
 *
 * @param number of the case
 * @param seq of the event; number and seq together name it for ever
 * @param type what happened
 * @param at when
 * @param matter code of the matter
 * @param matterName its name
 * @param sensitive true when the name of the matter itself is personal
 * @param applicants who applies
 * @param hall name of the hall that received the case
 * @param body that decides
 * @param step the step that it is about
 * @param dates that follow from it
 * @param deferred papers that were promised for later, as they stand with this event
 */
public record CaseHappening(
        CaseNumber number,
        long seq,
        CaseEventType type,
        Instant at,
        String matter,
        String matterName,
        boolean sensitive,
        List<PersonRef> applicants,
        String hall,
        String body,
        Optional<StepRef> step,
        Dates dates,
        List<Paper> deferred) {
    /**
     * A step, or how far a parcel is.
     *
     * @param code of the step; empty for a parcel
     * @param name as people read it
     * @param hearing true for a hearing
     * @param changed true when its notice takes the place of an earlier one
     */
    public record StepRef(String code, String name, boolean hearing, boolean changed) {}

    /**
     * A paper that was promised for later (容缺).
     *
     * @param name as people read it
     * @param deferral its code, its last day, and whether it has come
     */
    public record Paper(String name, Deferral deferral) {}

    /**
     * The days that people have to know.
     *
     * @param answerBy until when acceptance is answered
     * @param promised until when the decision is promised
     * @param until the day that a written notice tells: of a hearing, of the end of a notice or of a pause
     * @param handOutBy until when the result reaches the applicant
     * @param replaced with new dates by another calendar: the day that applicants were told and that no longer holds;
     *     empty when what they were told still holds
     */
    public record Dates(
            Optional<LocalDate> answerBy,
            Optional<LocalDate> promised,
            Optional<LocalDate> until,
            Optional<LocalDate> handOutBy,
            Optional<LocalDate> replaced) {}

    @Override
    public String toString() {
        return "CaseHappening[" + number + " " + seq + " " + type + "]";
    }
}
