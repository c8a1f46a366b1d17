// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;

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

    /**
     * Over stores and registers.
     *
     * @param registers know matters, halls and persons
     * @param definitions pin
     * @param numbers number
     * @param uploads copy files that several parts need
     * @param store where it is written
     * @param receipts of what was filed
     */
    @Activate
    public JointIntake(
            @Reference Registers registers,
            @Reference Definitions definitions,
            @Reference Numbers numbers,
            @Reference Uploads uploads,
            @Reference JpaJoints store,
            @Reference Receipts receipts) {
        this.registers = registers;
        this.definitions = definitions;
        this.numbers = numbers;
        this.uploads = uploads;
        this.store = store;
        this.receipts = receipts;
    }

    /**
     * A part that may be filed.
     *
     * @param draft its share of the answers and papers
     * @param fit what the checks found
     */
    private record Ready(Draft draft, Examined.Fit fit) {}

    /** Files a draft whose merged form was found fit; empty when the draft was saved meanwhile. */
    Optional<SubmitOutcome> submit(
            Caller caller, Draft draft, Examined.Fit whole, Submission submission, Entry.Claim claim) {
        Matter event = whole.place().definition().matter();
        List<LifeEvent.Part> parts = registers.matters().parts(event, draft.answers());
        Draft asked =
                draft.answering(registers.matters().form(event, draft.answers()).own(draft.answers()));
        if (parts.isEmpty()) {
            return Optional.of(new SubmitOutcome.NotTaken("按您填的，没有一件要办。请回去核对要一起办的事项。"));
        }
        List<Ready> ready = new ArrayList<>();
        Map<String, FieldError> errors = new LinkedHashMap<>();
        for (LifeEvent.Part part : parts) {
            Optional<Matter> matter = registers.matters().snapshot().find(part.matter());
            if (matter.isEmpty()) {
                return Optional.of(notTaken(part, "现在没有开通"));
            }
            EventPart own = new EventPart(part, matter.get());
            Draft share = own.draft(asked);
            Examined examined = new FilingChecks(registers).examine(caller, share, as(submission, share));
            if (examined instanceof Examined.Fit fit) {
                ready.add(new Ready(share, fit));
            } else if (((Examined.Unfit) examined).outcome() instanceof SubmitOutcome.Invalid invalid) {
                invalid.errors().stream()
                        .map(error -> own.merged(error, event))
                        .forEach(error -> errors.putIfAbsent(error.field(), error));
            } else {
                return Optional.of(refused(part, ((Examined.Unfit) examined).outcome()));
            }
        }
        return errors.isEmpty()
                ? write(caller, draft, whole, submission, ready, claim)
                : Optional.of(new SubmitOutcome.Invalid(List.copyOf(errors.values())));
    }

    private static Submission as(Submission submission, Draft share) {
        return new Submission(share.id(), share.matterDigest(), submission.applicants(), submission.idempotencyKey());
    }

    private static SubmitOutcome notTaken(LifeEvent.Part part, String why) {
        return new SubmitOutcome.NotTaken("“" + part.name() + "”" + why + "，所以现在不能一起办，一件也没有提交。其他几件可以先单独办。");
    }

    private static SubmitOutcome refused(LifeEvent.Part part, SubmitOutcome outcome) {
        return outcome instanceof SubmitOutcome.NotTaken reason
                ? new SubmitOutcome.NotTaken("“" + part.name() + "”现在不能一起办，一件也没有提交：" + reason.reason())
                : notTaken(part, "刚刚有变化");
    }

    private Optional<SubmitOutcome> write(
            Caller caller,
            Draft draft,
            Examined.Fit whole,
            Submission submission,
            List<Ready> ready,
            Entry.Claim claim) {
        CaseNumber number = numbers.next(whole.hall().code().county(), registers.today());
        Filings filings = new Filings(registers, definitions, numbers);
        Set<UUID> used = new HashSet<>();
        List<Entry.Filing> parts = new ArrayList<>();
        for (Ready part : ready) {
            Examined.Fit fit = new Examined.Fit(
                    part.fit().hall(),
                    part.fit().place(),
                    own(draft.id(), part.fit().materials(), used),
                    part.fit().applicantName());
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
