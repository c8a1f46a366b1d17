// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.Step;

/**
 * A case as an authorised reader sees it.
 *
 * @param number of the case
 * @param seq of the last event
 * @param state where it stands
 * @param definition pinned at filing; opens also when the department's bundle has left
 * @param applicants who applies
 * @param applicantName masked names
 * @param hall that received it
 * @param body that decides
 * @param scope of the competent place
 * @param channel how it came in
 * @param receivedAt when it was received
 * @param acceptedAt when it was accepted
 * @param decidedAt when it was decided
 * @param answerBy until when acceptance is answered
 * @param promisedDue until when the government promised the decision
 * @param statutoryDue until when the law demands it
 * @param provisional true when a due date lies beyond the published calendar
 * @param answers of the form
 * @param materials handed in, with their marks
 * @param shortcomings of the open one-time notice
 * @param openSteps that can be done now
 * @param events from the first to the last
 */
public record CaseFile(
        CaseNumber number,
        long seq,
        CaseState state,
        MatterDefinition definition,
        List<Applicant> applicants,
        String applicantName,
        DivisionCode hall,
        String body,
        ScopePath scope,
        Channel channel,
        Instant receivedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> decidedAt,
        Optional<LocalDate> answerBy,
        Optional<LocalDate> promisedDue,
        Optional<LocalDate> statutoryDue,
        boolean provisional,
        Answers answers,
        List<CaseMaterial> materials,
        List<Shortcoming> shortcomings,
        List<Step> openSteps,
        List<CaseEvent> events) {
    @Override
    public String toString() {
        return "CaseFile[" + number + " " + state + "]";
    }
}
