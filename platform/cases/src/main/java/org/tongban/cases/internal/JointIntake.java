// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Draft;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JointFiling;
import org.tongban.cases.internal.store.JpaJoints;
import org.tongban.cases.internal.store.StoredJoint;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/**
 * Files life events: one application becomes one case for each part, each with its own department, limits and clock
 * (T17), all in one transaction.
 */
@Component(service = JointIntake.class)
public final class JointIntake {
    private static final Logger LOG = LoggerFactory.getLogger(JointIntake.class);

    private final Registers registers;
    private final Definitions definitions;
    private final Numbers numbers;
    private final Uploads uploads;
    private final JpaJoints store;
    private final Receipts receipts;
    private final Templates templates;

    /**
     * Over stores and registers.
     *
     * @param registers know matters, halls and persons
     * @param definitions pin
     * @param numbers number
     * @param uploads copy files that several parts need
     * @param store where it is written
     * @param receipts of what was filed
     * @param templates of documents
     */
    @Activate
    public JointIntake(
            @Reference Registers registers,
            @Reference Definitions definitions,
            @Reference Numbers numbers,
            @Reference Uploads uploads,
            @Reference JpaJoints store,
            @Reference Receipts receipts,
            @Reference Templates templates) {
        this.registers = registers;
        this.definitions = definitions;
        this.numbers = numbers;
        this.uploads = uploads;
        this.store = store;
        this.receipts = receipts;
        this.templates = templates;
    }

    /**
     * Files a draft whose merged form was found fit; empty when the draft was saved meanwhile.
     *
     * @param mandated how the applicants stand behind it: behind each part
     */
    Optional<SubmitOutcome> submit(
            Caller caller,
            Draft draft,
            Examined.Fit whole,
            Submission submission,
            Entry.Claim claim,
            Mandated mandated) {
        JointParts.Found found = new JointParts(registers)
                .find(caller, draft, whole.place().definition().matter(), submission);
        if (found instanceof JointParts.Found.Obstacle obstacle) {
            return Optional.of(obstacle.outcome());
        }
        List<JointParts.Ready> promised = new ArrayList<>();
        List<FieldError> open = new ArrayList<>();
        for (JointParts.Ready part : ((JointParts.Found.Parts) found).ready()) {
            List<Promises.Made> promises = new Promises(registers, templates)
                    .of(part.fit(), part.draft().answers(), submission.applicants());
            open.addAll(Promises.open(promises, submission.promises()));
            promised.add(new JointParts.Ready(
                    part.draft(), part.fit().saying(Promises.said(promises)).standing(mandated)));
        }
        return open.isEmpty()
                ? write(caller, draft, whole, submission, promised, claim)
                : Optional.of(new SubmitOutcome.Invalid(List.copyOf(open)));
    }

    private Optional<SubmitOutcome> write(
            Caller caller,
            Draft draft,
            Examined.Fit whole,
            Submission submission,
            List<JointParts.Ready> ready,
            Entry.Claim claim) {
        CaseNumber number = numbers.next(whole.hall().code().county(), registers.today());
        Filings filings = new Filings(registers, definitions::pin, numbers::next, templates);
        Set<UUID> used = new HashSet<>();
        List<Entry.Filing> parts = new ArrayList<>();
        for (JointParts.Ready part : ready) {
            Examined.Fit fit = part.fit().with(own(draft.id(), part.fit().materials(), used));
            parts.add(filings.of(
                    caller, part.draft(), fit, submission.applicants(), Optional.of(number), Optional.empty()));
        }
        StoredJoint joint = new StoredJoint(
                number,
                definitions.pin(whole.place().definition()),
                whole.hall().code(),
                parts.get(0).at(),
                parts.stream().map(part -> part.head().number()).toList());
        if (!store.file(new JointFiling(joint, parts, SecretCodes.next(), claim))) {
            return Optional.empty();
        }
        LOG.info(
                "life event {} received as {}",
                number,
                joint.parts().stream().map(CaseNumber::value).collect(Collectors.joining(", ")));
        return Optional.of(new SubmitOutcome.Filed(receipts.of(number), false));
    }

    /** A paper belongs to one case: the second part that needs it gets a copy. Copies of a failed filing are swept. */
    private List<CaseMaterial> own(UUID draft, List<CaseMaterial> papers, Set<UUID> used) {
        return papers.stream()
                .map(paper -> used.add(paper.id()) ? paper : uploads.copy(draft.toString(), paper))
                .toList();
    }
}
