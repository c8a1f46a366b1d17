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
import org.tongban.cases.Draft;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.cases.internal.store.StoredDraft;
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
                return before(idempotency).orElseGet(SubmitOutcome.NotFound::new);
            }
            Examined examined = examination.examine(caller, draft.get().draft(), submission);
            if (examined instanceof Examined.Unfit unfit) {
                return before(idempotency).orElse(unfit.outcome());
            }
            Optional<SubmitOutcome> written =
                    write(caller, draft.get(), (Examined.Fit) examined, submission, idempotency);
            if (written.isPresent()) {
                return written.get();
            }
        }
        return new SubmitOutcome.NotTaken("您的申请正在别处修改，没有提交。请核对后再点一次“提交”。");
    }

    /** Empty when the draft was saved meanwhile. */
    private Optional<SubmitOutcome> write(
            Caller caller, StoredDraft draft, Examined.Fit fit, Submission submission, String idempotency) {
        MandateCheck.Found found = mandates.look(caller, draft.draft(), submission);
        if (found instanceof MandateCheck.Found.Fails fails) {
            return before(idempotency)
                    .or(() -> Optional.of(new SubmitOutcome.Invalid(List.of(MandateRules.wrong(fails.why())))));
        }
        Mandated mandated = ((MandateCheck.Found.Holds) found).mandated();
        Entry.Claim claim = new Entry.Claim(idempotency, draft.draft().id(), draft.version());
        if (fit.place().definition().matter().event().isPresent()) {
            return joint.submit(caller, draft.draft(), fit, submission, claim, mandated)
                    .or(() -> before(idempotency));
        }
        return write(caller, draft.draft(), fit.standing(mandated), submission, claim);
    }

    private Optional<SubmitOutcome> write(
            Caller caller, Draft draft, Examined.Fit fit, Submission submission, Entry.Claim claim) {
        Entry.Filing filing =
                filings.of(caller, draft, fit, submission.applicants(), Optional.empty(), Optional.of(claim));
        Outcome outcome = store.append(List.of(filing)).get(0);
        if (outcome instanceof Outcome.Appended) {
            LOG.info("case {} received", filing.head().number());
            return Optional.of(new SubmitOutcome.Filed(receipt(filing, fit), false));
        }
        return outcome instanceof Outcome.FiledBefore earlier
                ? Optional.of(new SubmitOutcome.Filed(receipts.of(earlier.number()), true))
                : Optional.empty();
    }

    private Optional<SubmitOutcome> before(String idempotency) {
        return store.filedBefore(idempotency).map(number -> new SubmitOutcome.Filed(receipts.of(number), true));
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
