// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.JointCase;
import org.tongban.hall.DivisionCode;

/**
 * The applicant's own cases: what waits for the applicant first.
 *
 * @param greeting by name
 * @param todo cases that wait for the applicant
 * @param events what was filed together, newest first
 * @param cases the others, newest first
 * @param drafts not filed yet
 * @param next address of the next page
 * @param first whether this is the first page
 * @param unread notices that were not opened; empty where there are no notices at all
 */
public record MyView(
        String greeting,
        List<CaseLine> todo,
        List<EventLine> events,
        List<CaseLine> cases,
        List<DraftLine> drafts,
        Optional<String> next,
        boolean first,
        OptionalLong unread) {
    /**
     * A case as a line.
     *
     * @param href of the case
     * @param number in groups of four
     * @param matter name
     * @param state in words
     * @param tone of the state
     * @param at when it was received
     * @param due the next date
     * @param waiting what comes next, in words
     * @param hall that received it
     */
    public record CaseLine(
            String href,
            String number,
            String matter,
            String state,
            String tone,
            String at,
            Optional<String> due,
            String waiting,
            String hall) {}

    /**
     * A life event with its cases.
     *
     * @param href of the life event
     * @param number in groups of four
     * @param name of the life event
     * @param at when it was received
     * @param promised the latest promise, in words
     * @param finished whether no case goes on
     * @param parts its cases: address, name and state
     */
    public record EventLine(
            String href,
            String number,
            String name,
            String at,
            Optional<String> promised,
            boolean finished,
            List<PartLine> parts) {
        /**
         * A case of a life event.
         *
         * @param href of the case
         * @param matter name
         * @param state in words
         * @param tone of the state
         */
        public record PartLine(String href, String matter, String state, String tone) {}

        /**
         * The line of a life event.
         *
         * @param joint the life event
         * @return its line
         */
        public static EventLine of(JointCase joint) {
            return new EventLine(
                    "/cases/" + joint.number(),
                    joint.number().grouped(),
                    joint.name(),
                    Words.minute(joint.receivedAt()),
                    joint.promised().map(Words::date),
                    joint.finished(),
                    joint.parts().stream()
                            .map(part -> new PartLine(
                                    "/cases/" + part.number(),
                                    part.matterName(),
                                    part.state().label(),
                                    tone(part.state())))
                            .toList());
        }
    }

    /**
     * A draft as a line.
     *
     * @param id of the draft
     * @param matter name
     * @param hall name
     * @param saved when it was last saved
     * @param open false when the matter is not there any more
     */
    public record DraftLine(String id, String matter, String hall, String saved, boolean open) {}

    /**
     * One page of the list.
     *
     * @param greeting by name
     * @param page of cases
     * @param events the life events on it
     * @param drafts not filed yet
     * @param first whether it is the first page
     * @param halls names of halls
     * @param unread notices that were not opened
     * @return what the page shows
     */
    public static MyView of(
            String greeting,
            CaseService.CasePage page,
            List<JointCase> events,
            List<DraftLine> drafts,
            boolean first,
            Function<DivisionCode, String> halls,
            OptionalLong unread) {
        return new MyView(
                greeting,
                page.cases().stream()
                        .filter(one -> one.state() == CaseState.CORRECTION)
                        .map(one -> line(one, halls))
                        .toList(),
                events.stream().map(EventLine::of).toList(),
                page.cases().stream()
                        .filter(one -> one.state() != CaseState.CORRECTION
                                && one.event().isEmpty())
                        .map(one -> line(one, halls))
                        .toList(),
                first ? drafts : List.of(),
                page.next().map(cursor -> "/my?after=" + Urls.encode(cursor)),
                first,
                unread);
    }

    private static CaseLine line(CaseSummary summary, Function<DivisionCode, String> halls) {
        return new CaseLine(
                "/cases/" + summary.number(),
                summary.number().grouped(),
                summary.matterName(),
                summary.state().label(),
                tone(summary.state()),
                Words.minute(summary.receivedAt()),
                summary.due().map(Words::date),
                summary.waitingFor(),
                halls.apply(summary.hall()));
    }

    /**
     * The tone of a state.
     *
     * @param state of a case
     * @return ok, warning, error, brand or plain
     */
    public static String tone(CaseState state) {
        return switch (state) {
            case CORRECTION -> "warning";
            case DECLINED, REFUSED, TERMINATED -> "error";
            case GRANTED, ISSUED, DELIVERED, CLOSED -> "ok";
            case RECEIVED, ACCEPTED -> "brand";
            case WITHDRAWN, TRANSFERRED -> "plain";
        };
    }
}
