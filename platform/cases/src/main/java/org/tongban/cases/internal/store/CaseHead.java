// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.Channel;
import org.tongban.cases.Holders;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;

/**
 * Where a case stands; nothing in it is personal.
 *
 * @param number of the case
 * @param seq of the last event
 * @param state where it stands
 * @param matter code of the matter
 * @param department of the matter
 * @param definition digest of the pinned definition
 * @param hall that received it
 * @param hallScope place of the hall
 * @param scope competent place
 * @param channel how it came in
 * @param receivedAt when it was received
 * @param acceptedAt when it was accepted
 * @param decidedAt when it was decided
 * @param movedAt when the last event happened
 * @param dues its dates
 * @param waiting in whose inbox it lies
 * @param due the next date that matters
 * @param holders who has claimed it
 * @param lights when each light comes on
 * @param awaitedUntil the last day for what the applicant has to bring
 * @param step the limit of the open step
 */
public record CaseHead(
        CaseNumber number,
        long seq,
        CaseState state,
        String matter,
        String department,
        String definition,
        DivisionCode hall,
        ScopePath hallScope,
        ScopePath scope,
        Channel channel,
        Instant receivedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> decidedAt,
        Instant movedAt,
        Dues dues,
        Waiting waiting,
        Optional<LocalDate> due,
        Holders holders,
        Thresholds lights,
        Optional<LocalDate> awaitedUntil,
        StepDue step) {}
