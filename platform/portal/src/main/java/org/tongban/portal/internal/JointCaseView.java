// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseState;
import org.tongban.cases.JointCase;
import org.tongban.page.Link;

/**
 * A life event for its applicant: its cases and, once each is decided, one result of all.
 *
 * @param number in groups of four
 * @param plain the number without spaces
 * @param name of the life event
 * @param sentence how far all of it is
 * @param promised the latest promise, in words
 * @param decided whether the outcome of every case is known
 * @param result how many came out which way, in words
 * @param parts its cases
 * @param track address of the public page
 */
public record JointCaseView(
        String number,
        String plain,
        String name,
        String sentence,
        Optional<String> promised,
        boolean decided,
        String result,
        List<Part> parts,
        String track) {
    /**
     * A case.
     *
     * @param href of the case
     * @param matter official name
     * @param body that decides
     * @param state in words
     * @param tone of the state
     * @param sentence what the state means
     * @param promised its own promise
     * @param documents that have gone out
     */
    public record Part(
            String href,
            String matter,
            String body,
            String state,
            String tone,
            String sentence,
            Optional<String> promised,
            List<Link> documents) {}

    /**
     * The view of a life event.
     *
     * @param joint the life event
     * @param files its cases, in the same order
     * @param track address of the public page
     * @return what the page shows
     */
    public static JointCaseView of(JointCase joint, List<CaseFile> files, String track) {
        long ended = joint.parts().stream().filter(part -> part.state().ended()).count();
        return new JointCaseView(
                joint.number().grouped(),
                joint.number().value(),
                joint.name(),
                joint.finished() ? "几件都已经办完。" : "共 " + joint.parts().size() + " 件，已经办完 " + ended + " 件。",
                joint.promised().filter(day -> !joint.decided()).map(Words::date),
                joint.decided(),
                result(files),
                IntStream.range(0, Math.min(files.size(), joint.parts().size()))
                        .mapToObj(i -> part(joint.parts().get(i), files.get(i)))
                        .toList(),
                track);
    }

    private static String result(List<CaseFile> files) {
        Map<CaseState, Long> counts = files.stream()
                .collect(Collectors.groupingBy(JointCaseView::outcome, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getKey().label() + " " + count.getValue() + " 件")
                .collect(Collectors.joining("，"));
    }

    /** What was decided, also once it has been handed over and closed. */
    private static CaseState outcome(CaseFile file) {
        return file.events().stream()
                .map(CaseEvent::type)
                .flatMap(type -> switch (type) {
                    case GRANTED -> Optional.of(CaseState.GRANTED).stream();
                    case REFUSED -> Optional.of(CaseState.REFUSED).stream();
                    default -> Optional.<CaseState>empty().stream();
                })
                .reduce((earlier, later) -> later)
                .orElse(file.state());
    }

    private static String sentence(CaseFile file) {
        if (file.state() != CaseState.CLOSED) {
            return file.state().sentence().replace("原因见下", "原因写在文书里") + "。";
        }
        return outcome(file) == CaseState.REFUSED
                ? "没有同意，原因写在决定书里。这件事已经办完。"
                : file.state().sentence() + "。";
    }

    private static Part part(JointCase.Part part, CaseFile file) {
        CaseState outcome = outcome(file);
        boolean closed = file.state() == CaseState.CLOSED && outcome != CaseState.CLOSED;
        return new Part(
                "/cases/" + part.number(),
                part.matterName(),
                part.body(),
                closed
                        ? outcome.label() + "，" + file.state().label()
                        : file.state().label(),
                MyView.tone(closed ? outcome : file.state()),
                sentence(file),
                part.promised().map(Words::date),
                file.documents().stream()
                        .map(document -> new Link(
                                "/cases/" + part.number() + "/documents/" + Urls.encode(document.serial()),
                                document.kind().label()))
                        .toList());
    }
}
