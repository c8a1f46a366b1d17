// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseService;
import org.tongban.cases.Channel;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;

/** Synthetic citizens who apply for the allowance of the elderly, each once. */
final class Citizens {
    private static final String MATTER = "elderly-allowance";

    private static final DivisionCode HALL = DivisionCode.of("320402002");
    private static final byte[] CARD = "%PDF-1.4\n示例银行卡\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final DraftService drafts;
    private final CaseService cases;
    private final String digest;

    Citizens(DraftService drafts, CaseService cases, String digest) {
        this.drafts = drafts;
        this.cases = cases;
        this.digest = digest;
    }

    /** The modules of a first start come one after the other. */
    static Matter matter(MatterRegistry matters) {
        for (int tries = 0; tries < 1200; tries++) {
            Optional<Matter> found = matters.snapshot().find(MATTER);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException("No matter " + MATTER);
    }

    /**
     * A draft that can be filed.
     *
     * @param caller whose it is
     * @param draft its id
     */
    record Ready(Caller.Citizen caller, UUID draft) {}

    Ready ready() {
        Caller.Citizen caller = new Caller.Citizen(new PersonRef(UUID.randomUUID()), "*秀英", PersonKind.NATURAL);
        UUID draft = saved(drafts.begin(caller, MATTER, HALL, Channel.ONLINE));
        drafts.save(caller, draft, answers());
        saved(drafts.attach(caller, draft, "bank-card", "示例银行卡.pdf", new ByteArrayInputStream(CARD)));
        return new Ready(caller, draft);
    }

    private static UUID saved(DraftOutcome outcome) {
        if (outcome instanceof DraftOutcome.Saved saved) {
            return saved.draft().id();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static Answers answers() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("applicantName", "王秀英（示例）");
        values.put("applicantId", "320499194303120242");
        values.put("birthDate", "1943-03-12");
        values.put("householdDivision", "320402002002");
        values.put("phone", "13800000000");
        values.put("bankName", "示例银行常州分行");
        values.put("bankAccount", "6200000000000000000");
        values.put("agent", false);
        return new Answers(values);
    }

    Receipt file(Ready ready) {
        List<Applicant> applicants = List.of(new Applicant(ready.caller().person(), ""));
        String key = ready.draft().toString();
        SubmitOutcome outcome = cases.submit(ready.caller(), new Submission(ready.draft(), digest, applicants, key));
        if (outcome instanceof SubmitOutcome.Filed filed && !filed.again()) {
            return filed.receipt();
        }
        throw new IllegalStateException(outcome.toString());
    }
}
