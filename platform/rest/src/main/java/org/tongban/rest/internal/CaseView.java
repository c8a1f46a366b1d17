// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Shortcoming;
import org.tongban.matter.Step;

/**
 * A case in the API.
 *
 * @param number of the case
 * @param seq to send back with a command
 * @param state where it stands
 * @param stateLabel in Chinese
 * @param matter code of the matter
 * @param matterName official name
 * @param applicant masked
 * @param hall that received it
 * @param body that decides
 * @param receivedAt ISO instant
 * @param answerBy ISO date
 * @param promisedDue ISO date
 * @param statutoryDue ISO date
 * @param provisional true when a date lies beyond the published calendar
 * @param answers of the form
 * @param materials handed in
 * @param shortcomings of the open one-time notice
 * @param openSteps codes of the steps that can be done now
 * @param events from first to last
 */
record CaseView(
        String number,
        long seq,
        String state,
        String stateLabel,
        String matter,
        String matterName,
        String applicant,
        String hall,
        String body,
        String receivedAt,
        @Nullable String answerBy,
        @Nullable String promisedDue,
        @Nullable String statutoryDue,
        boolean provisional,
        Map<String, Object> answers,
        List<FileView> materials,
        List<Shortcoming> shortcomings,
        List<String> openSteps,
        List<EventView> events) {

    /**
     * An event.
     *
     * @param seq counted from 1
     * @param type what happened
     * @param at ISO instant
     * @param actor office and work number
     */
    record EventView(long seq, String type, String at, String actor) {
        static EventView of(CaseEvent event) {
            return new EventView(event.seq(), event.type().name(), event.at().toString(), event.actor());
        }
    }

    static CaseView of(CaseFile file) {
        return new CaseView(
                file.number().value(),
                file.seq(),
                file.state().name(),
                file.state().label(),
                file.definition().matter().code(),
                file.definition().matter().name(),
                file.applicantName(),
                file.hall().value(),
                file.body(),
                file.receivedAt().toString(),
                file.answerBy().map(Object::toString).orElse(null),
                file.promisedDue().map(Object::toString).orElse(null),
                file.statutoryDue().map(Object::toString).orElse(null),
                file.provisional(),
                file.answers().values(),
                file.materials().stream().map(FileView::of).toList(),
                file.shortcomings(),
                file.openSteps().stream().map(Step::code).toList(),
                file.events().stream().map(EventView::of).toList());
    }
}
