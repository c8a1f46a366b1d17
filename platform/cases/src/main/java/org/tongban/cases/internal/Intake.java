// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Draft;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.cases.internal.store.StoredDraft;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/** Files drafts: 收件. Everything is checked and computed first; then one transaction writes it. */
@Component(service = Intake.class)
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** How often a filing begins again because its draft was saved meanwhile. */
    private static final int TRIES = 5;

    private static final int LONGEST_KEY = 200;

    private final Examination examination;
    private final Filings filings;
    private final JointIntake joint;
    private final JpaDrafts drafts;
    private final JpaCaseStore store;
    private final Receipts receipts;
    private final MandateCheck mandates;

    /**
     * Over stores and registers.
     *
     * @param registers know matters, halls and persons
     * @param definitions pin
     * @param numbers number
     * @param joint files life events
     * @param drafts what is filed
     * @param store where it is written
     * @param receipts of earlier filings
     * @param mandates of those who do not file themselves
     * @param templates of documents
     */
    @Activate
    public Intake(
            @Reference Registers registers,
            @Reference Definitions definitions,
            @Reference Numbers numbers,
            @Reference JointIntake joint,
            @Reference JpaDrafts drafts,
            @Reference JpaCaseStore store,
            @Reference Receipts receipts,
            @Reference MandateCheck mandates,
            @Reference Templates templates) {
        this.examination = new Examination(registers, templates);
        this.filings = new Filings(registers, definitions::pin, numbers::next, templates);
        this.joint = joint;
        this.drafts = drafts;
        this.store = store;
        this.receipts = receipts;
        this.mandates = mandates;
    }

    SubmitOutcome submit(Caller caller, Submission submission) {
        String key = submission.idempotencyKey();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("An idempotency key has 1 to " + LONGEST_KEY + " characters");
        }
        Optional<String> owner = Owners.of(caller);
        return owner.isEmpty()
                ? new SubmitOutcome.NotFound()
                : submit(caller, owner.get(), submission, owner.get() + "|" + key);
    }

    private SubmitOutcome submit(Caller caller, String owner, Submission submission, String idempotency) {
        for (int tries = 1; tries <= TRIES; tries++) {
            Optional<StoredDraft> draft = drafts.find(owner, submission.draft());
            if (draft.isEmpty()) {
                return before(owner, submission, idempotency).orElseGet(SubmitOutcome.NotFound::new);
            }
            Examined examined = examination.examine(caller, draft.get().draft(), submission);
            if (examined instanceof Examined.Unfit unfit) {
                return before(owner, submission, idempotency).orElse(unfit.outcome());
            }
            Optional<SubmitOutcome> written =
                    write(caller, owner, draft.get(), (Examined.Fit) examined, submission, idempotency);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return new SubmitOutcome.NotTaken("您的申请正在别处修改，没有提交。请核对后再点一次“提交”。");
    }

    /** Empty when the draft was saved meanwhile. */
    private Optional<SubmitOutcome> write(
            Caller caller,
            String owner,
            StoredDraft draft,
            Examined.Fit fit,
            Submission submission,
            String idempotency) {
        MandateCheck.Found found = mandates.look(caller, draft.draft(), submission);
        if (found instanceof MandateCheck.Found.Fails fails) {
            return before(owner, submission, idempotency)
                    .or(() -> Optional.of(new SubmitOutcome.Invalid(List.of(MandateRules.wrong(fails.why())))));
        }
        Mandated mandated = ((MandateCheck.Found.Holds) found).mandated();
        Entry.Claim claim = new Entry.Claim(idempotency, draft.draft().id(), draft.version());
        if (fit.place().definition().matter().event().isPresent()) {
            return joint.submit(caller, draft.draft(), fit, submission, claim, mandated)
                    .or(() -> before(owner, submission, idempotency));
        }
        return write(caller, owner, draft.draft(), fit.standing(mandated), submission, claim);
    }

    private Optional<SubmitOutcome> write(
            Caller caller, String owner, Draft draft, Examined.Fit fit, Submission submission, Entry.Claim claim) {
        Entry.Filing filing =
                filings.of(caller, draft, fit, submission.applicants(), Optional.empty(), Optional.of(claim));
        Outcome outcome = store.append(List.of(filing)).get(0);
        if (outcome instanceof Outcome.Appended) {
            LOG.info("case {} received", filing.head().number());
            return Optional.of(new SubmitOutcome.Filed(receipt(filing, fit), false));
        }
        return outcome instanceof Outcome.FiledBefore earlier
                ? Optional.of(before(owner, submission, earlier.number()))
                : Optional.empty();
    }

    private Optional<SubmitOutcome> before(String owner, Submission submission, String idempotency) {
        return store.filedBefore(idempotency).map(number -> before(owner, submission, number));
    }

    /** A draft goes with its filing: one that is still there is not what the key was used for. */
    private SubmitOutcome before(String owner, Submission submission, CaseNumber number) {
        return drafts.find(owner, submission.draft()).isPresent()
                ? new SubmitOutcome.Invalid(List.of(
                        new FieldError("Idempotency-Key", "这个防重复提交的编号已经用来提交了办件 " + number + "。这一份还没有提交，请换一个编号再提交。")))
                : new SubmitOutcome.Filed(receipts.of(number), true);
    }

    private static Receipt receipt(Entry.Filing filing, Examined.Fit fit) {
        return Receipts.receipt(
                filing.head(),
                filing.secrets(),
                fit.place().definition(),
                fit.applicantName(),
                filing.materials(),
                fit.said());
    }

    /** Applicants in the order in which they were named. */
    static Set<org.tongban.identity.PersonRef> persons(List<Applicant> applicants) {
        return applicants.stream().map(Applicant::person).collect(Collectors.toUnmodifiableSet());
    }
}
