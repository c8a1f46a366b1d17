// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.Draft;
import org.tongban.cases.MandateService;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.JpaMandateCodes;
import org.tongban.cases.internal.store.SentCode;
import org.tongban.cases.internal.store.StoredDraft;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.notice.NoticeService;

/** Sends the codes of 帮办代办 over the notices of the platform, when they are there. */
@Component
public final class StoredMandateService implements MandateService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredMandateService.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int MOST_SENDS = 5;
    private static final int LONGEST_NAME = 100;
    private static final String OTHERWISE = "请本人到场，或者上传签名的委托书。";

    private final Registers registers;
    private final JpaDrafts drafts;
    private final JpaMandateCodes codes;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable NoticeService notices;

    /**
     * Over the stores.
     *
     * @param registers know matters, halls and the time
     * @param drafts what is confirmed
     * @param codes that were sent
     */
    @Activate
    public StoredMandateService(
            @Reference Registers registers, @Reference JpaDrafts drafts, @Reference JpaMandateCodes codes) {
        this.registers = registers;
        this.drafts = drafts;
        this.codes = codes;
    }

    @Override
    public Outcome send(Caller caller, Submission submission) {
        Optional<Draft> draft = draft(caller, submission.draft());
        if (draft.isEmpty()) {
            return new Outcome.NotFound();
        }
        Examined examined = new FilingChecks(registers).examine(caller, draft.get(), submission);
        if (examined instanceof Examined.Unfit unfit) {
            return unfit(unfit.outcome());
        }
        Examined.Fit fit = (Examined.Fit) examined;
        Matter matter = fit.place().definition().matter();
        if (matter.applicants().presence() != Matter.Applicants.Presence.NONE) {
            return new Outcome.NotSent("这件事要申请人本人到场，不能用短信确认码代替。");
        }
        if (submission.applicants().size() != 1) {
            return new Outcome.NotSent(MandateRules.ONE_PHONE);
        }
        Optional<SentCode> before = codes.find(submission.draft());
        Optional<String> patience = before.flatMap(this::patience);
        return patience.<Outcome>map(Outcome.NotSent::new)
                .orElseGet(() -> send(
                        draft.get(),
                        fit,
                        submission,
                        before.map(SentCode::sends).orElse(0)));
    }

    private Outcome send(Draft draft, Examined.Fit fit, Submission submission, int sends) {
        NoticeService there = notices;
        String digits = String.format("%06d", RANDOM.nextInt(CODES));
        Optional<String> phone = there == null
                ? Optional.empty()
                : there.text(submission.applicants().get(0).person(), text(fit, digits));
        if (phone.isEmpty()) {
            return new Outcome.NotSent("短信没有发出去：申请人没有登记手机号，或者短信通道现在不通。" + OTHERWISE);
        }
        SentCode code =
                new SentCode(digits, MandateCheck.content(draft, submission), phone.get(), registers.now(), sends + 1);
        codes.put(draft.id(), code);
        LOG.info("a code to confirm draft {} was sent", draft.id());
        return new Outcome.Underway(shown(code));
    }

    @Override
    public Optional<Sent> sent(Caller caller, UUID draft) {
        return draft(caller, draft)
                .flatMap(found -> codes.find(found.id()))
                .map(StoredMandateService::shown)
                .filter(sent -> registers.now().isBefore(sent.until()));
    }

    private Optional<Draft> draft(Caller caller, UUID id) {
        return caller instanceof Caller.Staff
                ? Owners.of(caller).flatMap(owner -> drafts.find(owner, id)).map(StoredDraft::draft)
                : Optional.empty();
    }

    private static Sent shown(SentCode code) {
        return new Sent(code.phone(), code.at().plus(MandateCheck.HOLDS));
    }

    /** Nobody's phone is to ring all the time. */
    private Optional<String> patience(SentCode before) {
        Instant next = before.at().plus(BETWEEN);
        if (registers.now().isBefore(next)) {
            return Optional.of("刚刚发过一条。没有收到的话，请等一分钟再发。");
        }
        return before.sends() >= MOST_SENDS
                ? Optional.of("这份申请已经发过 " + MOST_SENDS + " 条确认码，今天不能再发。" + OTHERWISE)
                : Optional.empty();
    }

    private static Outcome unfit(SubmitOutcome outcome) {
        if (outcome instanceof SubmitOutcome.Invalid invalid) {
            return new Outcome.Incomplete(List.copyOf(invalid.errors()));
        }
        return new Outcome.NotSent(
                outcome instanceof SubmitOutcome.NotTaken refused
                        ? refused.reason()
                        : "这个事项的要求刚刚更新了。请照新的表和材料清单核对后，再发确认码。");
    }

    /** The name of a sensitive matter is nothing for the screen of a phone that lies about. */
    private static String text(Examined.Fit fit, String digits) {
        Matter matter = fit.place().definition().matter();
        String name = matter.name().length() > LONGEST_NAME ? matter.name().substring(0, LONGEST_NAME) : matter.name();
        String what = matter.sensitive() ? "一件事项" : "“" + name + "”";
        return fit.hall().name() + "正在替您申请" + what + "。是您要办的，请把确认码 " + digits + " 告诉工作人员，10 分钟内有效。不是您要办的，请不要告诉任何人。";
    }
}
