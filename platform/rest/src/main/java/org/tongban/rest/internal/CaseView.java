// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Deferral;
import org.tongban.cases.Holders;
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
 * @param deferred papers that were promised for later
 * @param documents that have gone out
 * @param pauses times that do not count
 * @param light NONE, BLUE, YELLOW, RED or BREACH
 * @param holders officers who have claimed it, one in each department
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
        List<DeferralView> deferred,
        List<DocumentView> documents,
        List<PauseView> pauses,
        String light,
        List<HolderView> holders,
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

    /**
     * A paper that was promised for later.
     *
     * @param material code of the material
     * @param by ISO date
     * @param supplied true when it has come
     */
    record DeferralView(String material, String by, boolean supplied) {
        static DeferralView of(Deferral deferral) {
            return new DeferralView(deferral.material(), deferral.by().toString(), deferral.supplied());
        }
    }

    /**
     * A document that has gone out.
     *
     * @param serial its number
     * @param kind of document
     * @param at ISO instant
     */
    record DocumentView(String serial, String kind, String at) {
        static DocumentView of(CaseDocument document) {
            return new DocumentView(
                    document.serial(), document.kind().name(), document.at().toString());
        }
    }

    /**
     * A time that does not count.
     *
     * @param title what is waited for
     * @param basis law and article
     * @param from the first day
     * @param until the day on which the clock runs again; null while unknown
     */
    record PauseView(
            String title,
            String basis,
            String from,
            @Nullable String until) {
        static PauseView of(CaseClock.Pause pause) {
            return new PauseView(
                    pause.title(),
                    pause.basis(),
                    pause.from().toString(),
                    pause.until().map(Object::toString).orElse(null));
        }
    }

    /**
     * An officer who has claimed the case.
     *
     * @param department key of the department for which this officer has claimed it
     * @param workNumber of the officer
     */
    record HolderView(String department, String workNumber) {
        static List<HolderView> of(Holders holders) {
            return holders.byDepartment().entrySet().stream()
                    .map(held -> new HolderView(held.getKey(), held.getValue()))
                    .toList();
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
                file.clock().answerBy().map(Object::toString).orElse(null),
                file.clock().promised().map(Object::toString).orElse(null),
                file.clock().statutory().map(Object::toString).orElse(null),
                file.clock().provisional(),
                file.answers().values(),
                file.materials().stream().map(FileView::of).toList(),
                file.shortcomings(),
                file.openSteps().stream().map(Step::code).toList(),
                file.deferred().stream().map(DeferralView::of).toList(),
                file.documents().stream().map(DocumentView::of).toList(),
                file.clock().pauses().stream().map(PauseView::of).toList(),
                file.clock().light().name(),
                HolderView.of(file.holders()),
                file.events().stream().map(EventView::of).toList());
    }
}
