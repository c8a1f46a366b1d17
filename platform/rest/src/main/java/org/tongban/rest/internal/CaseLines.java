// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseSummary;

/**
 * One page of cases.
 *
 * @param cases at most fifty
 * @param next cursor of the next page, to send as {@code after}; absent at the end
 */
record CaseLines(List<CaseLine> cases, @Nullable String next) {

    /**
     * A line of a list.
     *
     * @param number of the case
     * @param matterName official name
     * @param applicant masked
     * @param state where it stands
     * @param stateLabel in Chinese
     * @param hall that received it
     * @param receivedAt ISO instant
     * @param due ISO date
     * @param waitingFor what has to be done next
     * @param event number of the life event with which it was filed
     */
    record CaseLine(
            String number,
            String matterName,
            String applicant,
            String state,
            String stateLabel,
            String hall,
            String receivedAt,
            @Nullable String due,
            String waitingFor,
            @Nullable String event) {
        static CaseLine of(CaseSummary summary) {
            return new CaseLine(
                    summary.number().value(),
                    summary.matterName(),
                    summary.applicantName(),
                    summary.state().name(),
                    summary.state().label(),
                    summary.hall().value(),
                    summary.receivedAt().toString(),
                    summary.due().map(Object::toString).orElse(null),
                    summary.waitingFor(),
                    summary.event().map(Object::toString).orElse(null));
        }
    }

    static CaseLines of(CaseService.CasePage page) {
        return new CaseLines(
                page.cases().stream().map(CaseLine::of).toList(), page.next().orElse(null));
    }
}
