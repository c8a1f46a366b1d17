// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;

/**
 * One case for its applicant.
 *
 * @param number in groups of four
 * @param plain the number without spaces
 * @param seq of the last event, to be sent back
 * @param matter official name
 * @param state in words
 * @param tone of the state
 * @param sentence on top
 * @param facts hall, body, dates
 * @param hall that received it
 * @param hallPhone of the hall
 * @param notice the open one-time notice, empty when there is none
 * @param decision what was decided and why, when it is not what was hoped for
 * @param correctBy the last day for the open notice, in words
 * @param deferred true when the notice is about papers that were promised for later
 * @param papers handed in
 * @param documents that have gone out
 * @param timeline when tracking knows the case
 * @param track address of the public timeline
 * @param event the life event with which it was filed
 * @param rating where it can be rated now
 * @param withdrawable whether it can still be withdrawn
 * @param errors what is wrong
 * @param done what was just done, empty when nothing was
 * @param csrf hidden field
 */
public record CaseView(
        String number,
        String plain,
        long seq,
        String matter,
        String state,
        String tone,
        String sentence,
        List<CheckView.Row> facts,
        String hall,
        String hallPhone,
        List<Wanted> notice,
        List<CheckView.Row> decision,
        Optional<String> correctBy,
        boolean deferred,
        List<Paper> papers,
        List<Document> documents,
        Optional<TimelineView> timeline,
        String track,
        Optional<Link> event,
        Optional<Link> rating,
        boolean withdrawable,
        List<ErrorLine> errors,
        String done,
        String csrf) {
    /**
     * How much is missing.
     *
     * @return the heading of the notice
     */
    public String noticeTitle() {
        if (deferred) {
            return "还有 " + notice.size() + " 份容缺材料要补交";
        }
        long papers = notice.stream().filter(Wanted::paper).count();
        return papers == notice.size() ? "还差 " + papers + " 份材料" : "还有 " + notice.size() + " 处要补正";
    }

    /**
     * One thing that is missing or wrong.
     *
     * @param code of the material, or the field of the form
     * @param name as people read it
     * @param problem what is wrong and how to put it right
     * @param paper whether a file can be handed in for it
     * @param formats in words
     * @param accept for the file dialogue
     * @param supplied files that are already here but not yet handed in
     * @param error what is wrong with the new file
     * @param field where it is typed in, for a field of the form
     * @param called whether it was not asked before, and a corrected answer calls for it
     */
    public record Wanted(
            String code,
            String name,
            String problem,
            boolean paper,
            String formats,
            String accept,
            List<MaterialsView.FileLine> supplied,
            Optional<String> error,
            Optional<FieldView> field,
            boolean called) {}

    /**
     * A document that has gone out.
     *
     * @param title for example 受理通知书
     * @param serial its number
     * @param day when it was made out
     * @param href to read it
     */
    public record Document(String title, String serial, String day, String href) {}

    /**
     * A paper of the case.
     *
     * @param name of the material
     * @param mark how it was seen
     * @param file name of the file, may be empty
     * @param href to look at it, empty when there is no file
     * @param size in words
     */
    public record Paper(String name, String mark, String file, String href, String size) {}
}
