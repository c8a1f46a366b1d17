// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
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
 * @param clock its dates and pauses
 * @param answers of the form
 * @param materials handed in, with their marks
 * @param shortcomings of the open one-time notice
 * @param deferred papers that were promised for later
 * @param steps of the case in their order, with how far each is
 * @param holders who has claimed it
 * @param documents that have gone out, in order
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
        CaseClock clock,
        Answers answers,
        List<CaseMaterial> materials,
        List<Shortcoming> shortcomings,
        List<Deferral> deferred,
        List<CaseStep> steps,
        Holders holders,
        List<CaseDocument> documents,
        List<CaseEvent> events) {
    /**
     * The steps that can be done now.
     *
     * @return in the order of the case, the decision included when everything else is done
     */
    public List<Step> openSteps() {
        return steps.stream().filter(CaseStep::open).map(CaseStep::step).toList();
    }

    @Override
    public String toString() {
        return "CaseFile[" + number + " " + state + "]";
    }
}
