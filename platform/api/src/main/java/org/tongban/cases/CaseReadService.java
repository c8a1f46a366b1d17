// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The read contract without personal data, for tracking and supervision. */
@ProviderType
public interface CaseReadService {
    /**
     * Finds a case by its tracking token.
     *
     * @param token from the QR code; anything at all
     * @return the public view
     */
    Optional<PublicCase> byToken(String token);

    /**
     * Finds a case by number and query code.
     *
     * @param number of the case
     * @param queryCode six characters, any case
     * @return the public view; empty for a wrong number and for a wrong code alike
     */
    Optional<PublicCase> byNumber(CaseNumber number, String queryCode);

    /**
     * What a department is called in its matters, also when its module has left and only its cases are here.
     *
     * @param key of the department
     * @return for example 民政; empty when no matter of it was ever seen
     */
    default Optional<String> departmentName(String key) {
        return Optional.empty();
    }

    /**
     * Finds a life event by its own token or by that of one of its cases.
     *
     * @param token from the QR code; anything at all
     * @return the public view; empty for a case of its own
     */
    default Optional<PublicJoint> joint(String token) {
        return Optional.empty();
    }

    /**
     * Finds a life event by its own number and query code.
     *
     * @param number of the life event
     * @param queryCode six characters, any case
     * @return the public view; empty for a wrong number and for a wrong code alike
     */
    default Optional<PublicJoint> joint(CaseNumber number, String queryCode) {
        return Optional.empty();
    }

    /**
     * Checks the chains of events.
     *
     * @return one line for each altered, missing or reordered event; empty when all is well
     */
    AuditReport verify();

    /**
     * What the public may see of a case.
     *
     * @param number of the case
     * @param matterName empty for a sensitive matter
     * @param state where it stands
     * @param hall name of the receiving hall
     * @param body that decides
     * @param clock its dates and pauses
     * @param events that are open to the public: type, time, office and step name; no personal data
     */
    record PublicCase(
            CaseNumber number,
            Optional<String> matterName,
            CaseState state,
            String hall,
            String body,
            CaseClock clock,
            List<PublicEvent> events) {}

    /**
     * What the public may see of a life event.
     *
     * @param number of the life event
     * @param token by which it is followed
     * @param name of the life event; empty for a sensitive one
     * @param parts its cases in their order
     */
    record PublicJoint(CaseNumber number, String token, Optional<String> name, List<PublicPart> parts) {
        @Override
        public String toString() {
            return "PublicJoint[" + number + "]";
        }
    }

    /**
     * A case of a life event.
     *
     * @param token by which it is followed alone
     * @param file the public view of the case
     */
    record PublicPart(String token, PublicCase file) {
        @Override
        public String toString() {
            return "PublicPart[" + file.number() + "]";
        }
    }

    /**
     * What the public may see of an event.
     *
     * @param type what happened
     * @param at when
     * @param actor office and work number
     * @param step name of the step, for a step that was completed; how far the parcel is, for a courier's report
     * @param changed true when a written notice takes the place of an earlier one
     */
    record PublicEvent(CaseEventType type, Instant at, String actor, Optional<String> step, boolean changed) {}

    /**
     * The result of checking the chains.
     *
     * @param cases number of chains
     * @param events number of events
     * @param rulings automatic decisions that were made once more from what was kept
     * @param faults one line each: case number, sequence, what is wrong
     */
    record AuditReport(long cases, long events, long rulings, List<String> faults) {
        /**
         * Without automatic decisions.
         *
         * @param cases number of chains
         * @param events number of events
         * @param faults one line each
         */
        public AuditReport(long cases, long events, List<String> faults) {
            this(cases, events, 0, faults);
        }
    }
}
