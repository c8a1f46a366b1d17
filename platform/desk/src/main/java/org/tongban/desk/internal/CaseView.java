// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;

/**
 * A case on one page.
 *
 * @param head what stays in sight
 * @param joint the life event with which it was filed
 * @param strip where it stands
 * @param form the answers
 * @param papers the materials
 * @param documents that have gone out
 * @param sent messages to the applicants, newest first
 * @param events what has happened, newest first
 * @param panel what can be done
 */
public record CaseView(
        Head head,
        Optional<JointLine> joint,
        List<Mark> strip,
        List<Page> form,
        List<PaperView> papers,
        List<DocumentView> documents,
        List<SentView> sent,
        List<EventView> events,
        PanelView panel) {
    /**
     * Tells whether there is more to say of the case than what stays in sight.
     *
     * @return true when the line below the head is drawn
     */
    public boolean hasMore() {
        return joint.isPresent()
                || head.mandate().isPresent()
                || !(sent.isEmpty() && head.steps().isEmpty() && head.pauses().isEmpty());
    }

    /**
     * What stays in sight.
     *
     * @param number as it is stored
     * @param grouped in groups
     * @param matter its name
     * @param applicant masked
     * @param state in words
     * @param promised until when it was promised
     * @param statutory until when the law demands it
     * @param answerBy until when acceptance is answered
     * @param provisional whether a date may still move
     * @param light how close the next date is
     * @param steps how close the limits of open steps are, of those that have one
     * @param origin where, how and when it came in
     * @param body that decides
     * @param pauses times that do not count, each in words
     * @param extended true when the one extension was approved
     * @param handOutBy until when the result reaches the applicant
     * @param holders work numbers of who has claimed it, one in each department
     * @param mandate how the applicant stood behind it, when staff filed it
     */
    public record Head(
            String number,
            String grouped,
            String matter,
            String applicant,
            String state,
            Optional<String> promised,
            Optional<String> statutory,
            Optional<String> answerBy,
            boolean provisional,
            Optional<Light> light,
            List<StepLamp> steps,
            String origin,
            String body,
            List<String> pauses,
            boolean extended,
            Optional<String> handOutBy,
            List<String> holders,
            Optional<String> mandate) {}

    /**
     * The life event with which it was filed; of the other departments' cases no more than how far they are.
     *
     * @param name of the life event
     * @param number in groups
     * @param others matter, body and state of each case that was filed with it
     */
    public record JointLine(String name, String number, List<String> others) {}

    /**
     * A document that has gone out.
     *
     * @param title for example 受理通知书
     * @param serial its number
     * @param at when
     * @param href to read it
     */
    public record DocumentView(String title, String serial, String at, String href) {}

    /**
     * A message to an applicant.
     *
     * @param title of the notice
     * @param state channel and state in words
     * @param tone of the state
     * @param tried when, and how often
     */
    public record SentView(String title, String state, String tone, String tried) {}

    /**
     * One step of the way.
     *
     * @param label of the step
     * @param phase done, now or coming
     */
    public record Mark(String label, String phase) {}

    /**
     * A page of the form.
     *
     * @param title its heading
     * @param rows labels and answers
     */
    public record Page(String title, List<Option> rows) {}

    /**
     * A material.
     *
     * @param name of the material
     * @param standard what makes it acceptable
     * @param files what was handed in
     * @param problem what the open notice says
     */
    public record PaperView(String name, String standard, List<FileView> files, Optional<String> problem) {
        /**
         * How it was handed in, each way once however many files there are.
         *
         * @return words
         */
        public List<String> marks() {
            return files.stream().map(FileView::mark).distinct().toList();
        }
    }

    /**
     * A file, or a mark without one.
     *
     * @param href empty when there is nothing to open
     * @param name of the file
     * @param mark how it was seen
     * @param size in words
     * @param image whether it can be shown beside the form
     */
    public record FileView(String href, String name, String mark, String size, boolean image) {}

    /**
     * Something that has happened.
     *
     * @param at when
     * @param title in a few characters
     * @param actor who
     * @param lines what was said
     */
    public record EventView(String at, String title, String actor, List<String> lines) {}

    /**
     * The pictures among the files.
     *
     * @return in the order of the materials
     */
    public List<FileView> pictures() {
        return papers.stream()
                .flatMap(paper -> paper.files().stream())
                .filter(FileView::image)
                .toList();
    }
}
