// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.FieldError;

/**
 * Who stands in for whom while a member of staff is away. During an absence the deputy's {@link Caller.Staff#posts()} also
 * contain the business posts of the absent colleague, each marked with {@link Post#deputyFor()}; a post that the deputy holds
 * anyway stays the deputy's own. It goes no further: what somebody holds as a deputy is not handed on. Separate duties stay
 * separate by work number, whoever's post it is.
 */
@ProviderType
public interface AbsenceService {
    /**
     * Names a deputy for a period. Signed-in deputies have the posts within a second.
     *
     * @param caller the absent person; anybody's absence is noted by a {@link Duty#SYSTEM_ADMIN} and the local operator
     * @param absence whose, when and who stands in
     * @return what came of it
     */
    AbsenceOutcome away(Caller caller, Absence absence);

    /**
     * Lists what goes on or is to come, for the person who is away and for the deputy, in the order of days.
     *
     * @param caller the person, an administrator or the local operator; everybody else reads nothing
     * @param workNumber of the person
     * @return noted absences that have not ended
     */
    List<NotedAbsence> absences(Caller caller, String workNumber);

    /**
     * Cancels an absence, also one that goes on: the deputy's posts end with it. It stays on record.
     *
     * @param caller as for {@link #away}
     * @param id of a noted absence
     * @return why it was not cancelled; empty when it was
     */
    Optional<FieldError> cancel(Caller caller, UUID id);

    /**
     * An absence.
     *
     * @param absent work number of who is away
     * @param from first day, in Changzhou
     * @param until last day
     * @param deputy work number of who stands in
     */
    record Absence(String absent, LocalDate from, LocalDate until, String deputy) {}

    /**
     * An absence on record.
     *
     * @param id the reference
     * @param absence as it was noted
     */
    record NotedAbsence(UUID id, Absence absence) {}

    /** What came of noting an absence. */
    sealed interface AbsenceOutcome {
        /**
         * It is on record.
         *
         * @param noted with its reference
         */
        record Noted(NotedAbsence noted) implements AbsenceOutcome {}

        /**
         * It is not.
         *
         * @param errors why; the field is {@code caller}, {@code absent}, {@code from}, {@code until} or {@code deputy}
         */
        record Refused(List<FieldError> errors) implements AbsenceOutcome {}
    }
}
