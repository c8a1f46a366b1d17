// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.tongban.cases.CaseState.ACCEPTED;
import static org.tongban.cases.CaseState.CLOSED;
import static org.tongban.cases.CaseState.CORRECTION;
import static org.tongban.cases.CaseState.DECLINED;
import static org.tongban.cases.CaseState.DELIVERED;
import static org.tongban.cases.CaseState.GRANTED;
import static org.tongban.cases.CaseState.ISSUED;
import static org.tongban.cases.CaseState.RECEIVED;
import static org.tongban.cases.CaseState.REFUSED;
import static org.tongban.cases.CaseState.TERMINATED;
import static org.tongban.cases.CaseState.TRANSFERRED;
import static org.tongban.cases.CaseState.WITHDRAWN;
import static org.tongban.engine.life.Who.ACCEPTER;
import static org.tongban.engine.life.Who.APPLICANT;
import static org.tongban.engine.life.Who.APPLICANT_OR_COUNTER;
import static org.tongban.engine.life.Who.CASEWORKER;
import static org.tongban.engine.life.Who.COURIER;
import static org.tongban.engine.life.Who.DECIDER;
import static org.tongban.engine.life.Who.EXAMINER;
import static org.tongban.engine.life.Who.HANDER;

import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;

/**
 * The whole life of a case (DESIGN 5): what is not in this table cannot happen.
 *
 * <p>A received case is accepted, completed or declined, never terminated: papers that are missing must not end it. A
 * refused case is not issued; its decision is delivered.
 */
public final class LifeTable {
    private LifeTable() {}

    /**
     * What an act does to a case: who may do it, and where the case stands then. What is written is said by
     * {@link Act#writes()}.
     *
     * @param state where the case stands
     * @param act what is done
     * @return empty when this cannot be done there
     */
    public static Optional<Transition> find(CaseState state, Act act) {
        return switch (state) {
            case RECEIVED ->
                switch (act) {
                    case REQUEST_CORRECTION -> row(ACCEPTER, CORRECTION);
                    case ACCEPT -> row(ACCEPTER, ACCEPTED);
                    case DECLINE -> row(ACCEPTER, DECLINED);
                    case SETTLE -> row(ACCEPTER, CLOSED);
                    case WITHDRAW -> row(APPLICANT, WITHDRAWN);
                    default -> none();
                };
            case CORRECTION ->
                switch (act) {
                    case SUPPLY_CORRECTION -> row(APPLICANT_OR_COUNTER, RECEIVED);
                    case WITHDRAW -> row(APPLICANT, WITHDRAWN);
                    case TERMINATE -> row(ACCEPTER, TERMINATED);
                    default -> none();
                };
            case ACCEPTED ->
                switch (act) {
                    case COMPLETE_STEP, START_STEP, CHANGE_HEARING -> row(EXAMINER, ACCEPTED);
                    case SEND_BACK, SUSPEND, RESUME, PROPOSE_EXTENSION, CLAIM, ASSIGN -> row(CASEWORKER, ACCEPTED);
                    case DECIDE_EXTENSION -> row(DECIDER, ACCEPTED);
                    case SUPPLY_DEFERRED -> row(APPLICANT_OR_COUNTER, ACCEPTED);
                    case FORWARD -> row(EXAMINER, TRANSFERRED);
                    case SETTLE -> row(DECIDER, CLOSED);
                    case GRANT -> row(DECIDER, GRANTED);
                    case REFUSE -> row(DECIDER, REFUSED);
                    case WITHDRAW -> row(APPLICANT, WITHDRAWN);
                    case TERMINATE -> row(DECIDER, TERMINATED);
                    default -> none();
                };
            case GRANTED ->
                switch (act) {
                    case ISSUE -> row(DECIDER, ISSUED);
                    case DELIVER -> row(HANDER, CLOSED);
                    default -> none();
                };
            case ISSUED ->
                switch (act) {
                    case DELIVER -> row(HANDER, CLOSED);
                    case DISPATCH -> row(HANDER, ISSUED);
                    case REPORT_PARCEL -> row(COURIER, ISSUED);
                    case MARK_PARCEL -> row(HANDER, ISSUED);
                    default -> none();
                };
            case REFUSED ->
                switch (act) {
                    case DELIVER -> row(HANDER, CLOSED);
                    default -> none();
                };
            // A report that comes late is noted and changes nothing.
            case CLOSED -> act == Act.REPORT_PARCEL ? row(COURIER, CLOSED) : none();
            case DELIVERED, DECLINED, WITHDRAWN, TERMINATED, TRANSFERRED -> none();
        };
    }

    /**
     * Where a case stands after an event.
     *
     * @param type of the event
     * @return the state that its record must say; empty when the event leaves the case where it was
     */
    public static Optional<CaseState> after(CaseEventType type) {
        return switch (type) {
            case RECEIVED, CORRECTION_SUPPLIED, REFERRED -> Optional.of(RECEIVED);
            case CORRECTION_REQUESTED, CORRECTION_LAPSED -> Optional.of(CORRECTION);
            case ACCEPTED,
                    STEP_COMPLETED,
                    STEP_STARTED,
                    STEP_REOPENED,
                    SUSPENDED,
                    RESUMED,
                    EXTENSION_PROPOSED,
                    EXTENDED,
                    EXTENSION_DENIED,
                    CLAIMED,
                    ASSIGNED,
                    DEFERRED_SUPPLIED,
                    DEFERRAL_LAPSED -> Optional.of(ACCEPTED);
            case DECLINED -> Optional.of(DECLINED);
            case GRANTED -> Optional.of(GRANTED);
            case REFUSED -> Optional.of(REFUSED);
            case ISSUED, DISPATCHED, PARCEL_REPORTED -> Optional.of(ISSUED);
            case DELIVERED -> Optional.of(DELIVERED);
            case CLOSED, PARCEL_NOTED -> Optional.of(CLOSED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case TERMINATED -> Optional.of(TERMINATED);
            case FORWARDED -> Optional.of(TRANSFERRED);
            case DEADLINE_RECOMPUTED -> Optional.empty();
        };
    }

    private static Optional<Transition> row(Who by, CaseState to) {
        return Optional.of(new Transition(by, to));
    }

    private static Optional<Transition> none() {
        return Optional.empty();
    }
}
