// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Draft;
import org.tongban.cases.Mandate;
import org.tongban.cases.Submission;
import org.tongban.cases.internal.store.AnswersDigest;
import org.tongban.cases.internal.store.JpaMandateCodes;
import org.tongban.cases.internal.store.SentCode;
import org.tongban.engine.life.MandateSaid;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.form.Answers;
import org.tongban.identity.Caller;

/** Looks at how the applicants stand behind a filing by staff, last of all checks: a try of a code is used up by it. */
@Component(service = MandateCheck.class)
public final class MandateCheck {
    /** How long a code holds. */
    static final Duration HOLDS = Duration.ofMinutes(10);

    /** How often a code may be tried. */
    static final int TRIES = 5;

    private static final String USED_UP = "已经试了 " + TRIES + " 次，不能再试。请再发一次。";

    private final JpaMandateCodes codes;
    private final Registers registers;

    /**
     * Over the codes.
     *
     * @param codes that were sent
     * @param registers tell the time
     */
    @Activate
    public MandateCheck(@Reference JpaMandateCodes codes, @Reference Registers registers) {
        this.codes = codes;
        this.registers = registers;
    }

    /** What it says, or why it does not hold. */
    sealed interface Found {
        /** They stand behind it. */
        record Holds(Mandated mandated) implements Found {}

        /** They do not, or not yet. */
        record Fails(String why) implements Found {}
    }

    /** The mandate of a filing that {@link MandateRules} has nothing against. */
    Found look(Caller caller, Draft draft, Submission submission) {
        if (!(caller instanceof Caller.Staff)) {
            return new Found.Holds(Mandated.NONE);
        }
        Mandate mandate = submission.mandate().orElseThrow();
        if (mandate instanceof Mandate.Code code) {
            return code(code, draft, submission);
        }
        return mandate instanceof Mandate.Present
                ? new Found.Holds(new Mandated(said(MandateSaid.PRESENT), List.of()))
                : new Found.Holds(new Mandated(said(MandateSaid.PAPER), MandatePapers.of(draft)));
    }

    private Found code(Mandate.Code typed, Draft draft, Submission submission) {
        Optional<SentCode> sent = codes.find(draft.id());
        if (sent.isEmpty()) {
            return new Found.Fails("还没有给申请人发确认码。请先点“发确认码”。");
        }
        if (!registers.now().isBefore(sent.get().at().plus(HOLDS))) {
            return new Found.Fails("确认码过了 10 分钟，已经失效。请再发一次。");
        }
        if (!sent.get().content().equals(content(draft, submission))) {
            return new Found.Fails("发确认码以后，表格、材料或申请人改过。请申请人再看一遍，重新发确认码。");
        }
        Optional<Integer> left = codes.tried(draft.id(), TRIES);
        if (left.isEmpty()) {
            return new Found.Fails("这个确认码" + USED_UP);
        }
        if (sent.get().digits().equals(typed.digits())) {
            return new Found.Holds(new Mandated(confirmed(sent.get()), List.of()));
        }
        return new Found.Fails(left.get() > 0 ? "确认码不对，还可以试 " + left.get() + " 次。请申请人对照短信再念一遍。" : "确认码不对，" + USED_UP);
    }

    private Map<String, String> confirmed(SentCode sent) {
        Map<String, String> said = said(MandateSaid.CODE);
        said.put(PayloadKeys.MANDATE_PHONE, sent.phone());
        return said;
    }

    private Map<String, String> said(String kind) {
        Instant now = registers.now();
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PayloadKeys.MANDATE, kind);
        said.put(PayloadKeys.MANDATE_AT, now.toString());
        return said;
    }

    /** The digest of what a code confirms: who applies for what, with which answers and papers. */
    static String content(Draft draft, Submission submission) {
        List<Object> papers = new ArrayList<>();
        draft.files().stream()
                .filter(file -> !file.material().equals(Mandate.PAPER))
                .forEach(file -> papers.add(file.material() + ":" + file.mark() + ":" + file.id()));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("draft", draft.id().toString());
        content.put("matter", submission.matterDigest());
        content.put(
                "applicants",
                submission.applicants().stream()
                        .map(one -> one.person() + ":" + one.role())
                        .toList());
        content.put("answers", AnswersDigest.of(draft.answers()));
        content.put("papers", papers);
        return AnswersDigest.of(new Answers(content));
    }
}
