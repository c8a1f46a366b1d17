// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;

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
     * Open cases that owe something by a day, for electronic supervision; without personal data.
     *
     * @param until the day up to which something is owed: an answer, a step, the promise, the law, a deferred paper
     * @param after number of the last case of the page before, empty for the first
     * @param limit the most cases to return
     * @return in the order of case numbers
     */
    List<WatchedCase> owing(LocalDate until, String after, int limit);

    /**
     * An open case as supervision sees it.
     *
     * @param number of the case
     * @param matter code of the matter
     * @param matterName official name, also of a sensitive matter: for staff only
     * @param department of the matter
     * @param hall that received it
     * @param scope competent place
     * @param body that decides
     * @param state where it stands
     * @param waitingFor what has to be done next, in words
     * @param holder work number of the officer who has claimed it
     * @param clock its dates and light
     * @param steps that are open, with their own dates and lights
     * @param deferred papers that were promised and have not come
     * @param acceptedBySilence true when the law accepted it because nobody answered (T2)
     */
    record WatchedCase(
            CaseNumber number,
            String matter,
            String matterName,
            String department,
            DivisionCode hall,
            ScopePath scope,
            String body,
            CaseState state,
            String waitingFor,
            Optional<String> holder,
            CaseClock clock,
            List<CaseStep> steps,
            List<Deferral> deferred,
            boolean acceptedBySilence) {}

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
     * @param parts for a life event: its cases; the parent has the earliest state and the latest promise of them (T17)
     */
    record PublicCase(
            CaseNumber number,
            Optional<String> matterName,
            CaseState state,
            String hall,
            String body,
            CaseClock clock,
            List<PublicEvent> events,
            List<PublicCase> parts) {}

    /**
     * What the public may see of an event.
     *
     * @param type what happened
     * @param at when
     * @param actor office and work number
     * @param step name of the step, for a step that was completed
     */
    record PublicEvent(CaseEventType type, Instant at, String actor, Optional<String> step) {}

    /**
     * The result of checking the chains.
     *
     * @param cases number of chains
     * @param events number of events
     * @param faults one line each: case number, sequence, what is wrong
     */
    record AuditReport(long cases, long events, List<String> faults) {}
}
