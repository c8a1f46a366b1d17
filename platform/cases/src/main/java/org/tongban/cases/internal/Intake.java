// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.AnswersDigest;
import org.tongban.cases.internal.store.CaseContent;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Dues;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.cases.internal.store.StoredDraft;
import org.tongban.engine.life.Actor;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;

/** Files drafts: 收件. Everything is checked and computed first; then one transaction writes it. */
@Component(service = Intake.class)
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** How often a filing begins again because its draft was saved meanwhile. */
    private static final int TRIES = 5;

    private static final int LONGEST_KEY = 200;

    private final Registers registers;
    private final Definitions definitions;
    private final Numbers numbers;
    private final JpaDrafts drafts;
    private final JpaCaseStore store;
    private final Receipts receipts;

    /**
     * Over stores and registers.
     *
     * @param registers know matters, halls and persons
     * @param definitions pin
     * @param numbers number
     * @param drafts what is filed
     * @param store where it is written
     * @param receipts of earlier filings
     */
    @Activate
    public Intake(
            @Reference Registers registers,
            @Reference Definitions definitions,
            @Reference Numbers numbers,
            @Reference JpaDrafts drafts,
            @Reference JpaCaseStore store,
            @Reference Receipts receipts) {
        this.registers = registers;
        this.definitions = definitions;
        this.numbers = numbers;
        this.drafts = drafts;
        this.store = store;
        this.receipts = receipts;
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
            Examined examined =
                    new FilingChecks(registers).examine(caller, draft.get().draft(), submission);
            if (examined instanceof Examined.Unfit unfit) {
                return before(idempotency).orElse(unfit.outcome());
            }
            Entry.Filing filing = filing(caller, draft.get(), (Examined.Fit) examined, submission, idempotency);
            Outcome outcome = store.append(List.of(filing)).get(0);
            if (outcome instanceof Outcome.Appended) {
                LOG.info("case {} received", filing.head().number());
                return new SubmitOutcome.Filed(receipt(filing, (Examined.Fit) examined), false);
            }
            if (outcome instanceof Outcome.FiledBefore earlier) {
                return new SubmitOutcome.Filed(receipts.of(earlier.number()), true);
            }
        }
        return new SubmitOutcome.NotTaken("您的申请正在别处修改，没有提交。请核对后再点一次“提交”。");
    }

    private Optional<SubmitOutcome> before(String idempotency) {
        return store.filedBefore(idempotency).map(number -> new SubmitOutcome.Filed(receipts.of(number), true));
    }

    private Entry.Filing filing(
            Caller caller, StoredDraft stored, Examined.Fit fit, Submission submission, String idempotency) {
        Instant now = registers.now();
        LocalDate today = Registers.date(now);
        Matter matter = fit.place().definition().matter();
        Actor actor = actor(caller, fit.hall());
        Dues dues = new DueDates(fit.place().definition(), registers.calendar()).received(today, today);
        CaseHead head = new CaseHead(
                numbers.next(fit.hall().code().county(), today),
                1,
                CaseState.RECEIVED,
                matter.code(),
                matter.department(),
                definitions.pin(fit.place().definition()),
                fit.hall().code(),
                fit.hall().scope(),
                fit.place().competent().scope(),
                stored.draft().channel(),
                now,
                Optional.empty(),
                Optional.empty(),
                now,
                dues,
                waiting(matter, fit),
                dues.answerBy(),
                Optional.empty(),
                Heads.answered(
                        new DueDates(fit.place().definition(), registers.calendar()), dues, Registers.date(now)));
        return new Entry.Filing(
                head,
                actor.ref(),
                now,
                List.of(new Change.NewEvent(CaseEventType.RECEIVED, payload(actor, stored.draft(), submission, fit))),
                fit.materials(),
                new CaseContent(stored.draft().answers(), fit.applicantName()),
                submission.applicants(),
                SecretCodes.next(),
                idempotency,
                stored.draft().id(),
                stored.version());
    }

    /** No step can be open before acceptance, so the facts need no steps here. */
    private static Waiting waiting(Matter matter, Examined.Fit fit) {
        return Waiting.of(new CaseFacts(
                CaseState.RECEIVED,
                matter,
                List.of(),
                Set.of(),
                fit.hall().scope(),
                fit.place().competent().scope(),
                List.of(),
                Map.of()));
    }

    private static Actor actor(Caller caller, Hall hall) {
        if (caller instanceof Caller.Citizen citizen) {
            return Actor.applicant(citizen.person());
        }
        Caller.Staff staff = (Caller.Staff) caller;
        Channel channel = HallRules.channel(caller, hall.scope()).orElseThrow();
        Post post = staff.posts().stream()
                .filter(own ->
                        own.duty().name().equals(channel.name()) && own.scope().covers(hall.scope()))
                .findFirst()
                .orElseThrow();
        return Actor.officer(staff, post);
    }

    private static Map<String, String> payload(Actor actor, Draft draft, Submission submission, Examined.Fit fit) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PayloadKeys.CHANNEL, draft.channel().name());
        said.put(PayloadKeys.HALL, fit.hall().code().value());
        said.put(PayloadKeys.HALL_SCOPE, fit.hall().scope().value());
        said.put(PayloadKeys.BODY, fit.place().body());
        said.put(PayloadKeys.SCOPE, fit.place().competent().scope().value());
        said.put(PayloadKeys.ANSWERS, AnswersDigest.of(draft.answers()));
        said.put(
                PayloadKeys.APPLICANTS,
                submission.applicants().stream()
                        .map(applicant -> applicant.person().toString())
                        .collect(Collectors.joining(",")));
        said.put(
                PayloadKeys.MATERIALS,
                fit.materials().stream()
                        .map(paper -> paper.material() + ":" + paper.mark().name() + ":" + paper.id())
                        .collect(Collectors.joining(",")));
        if (!actor.office().isEmpty()) {
            said.put(PayloadKeys.OFFICE, actor.office());
        }
        return said;
    }

    private static Receipt receipt(Entry.Filing filing, Examined.Fit fit) {
        return Receipts.receipt(
                filing.head(), filing.secrets(), fit.place().definition(), fit.applicantName(), filing.materials());
    }

    /** Applicants in the order in which they were named. */
    static Set<org.tongban.identity.PersonRef> persons(List<Applicant> applicants) {
        return applicants.stream().map(Applicant::person).collect(Collectors.toUnmodifiableSet());
    }
}
