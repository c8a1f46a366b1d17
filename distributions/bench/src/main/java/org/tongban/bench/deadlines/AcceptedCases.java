// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.deadlines;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.Channel;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;

/** Cases of synthetic citizens, accepted at a window: each has a promised date that a calendar can move. */
final class AcceptedCases {
    static final String MATTER = "elderly-allowance";

    private static final DivisionCode HALL = DivisionCode.of("320402002");
    private static final byte[] CARD = "%PDF-1.4\n示例银行卡\nstartxref\n0\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
    private static final Caller.Staff CLERK = new Caller.Staff(
            "T0402-07",
            "示例同事",
            List.of(new Post(
                    Duty.WINDOW,
                    new ScopePath("/3204/320402/320402002"),
                    Optional.empty(),
                    "红梅街道便民服务中心",
                    Optional.empty())));

    private final DraftService drafts;
    private final CaseService cases;
    private final String digest;

    AcceptedCases(DraftService drafts, CaseService cases, String digest) {
        this.drafts = drafts;
        this.cases = cases;
        this.digest = digest;
    }

    void file(int amount) {
        IntStream.range(0, amount).parallel().forEach(i -> accept(filed()));
    }

    private CaseNumber filed() {
        Caller.Citizen caller = new Caller.Citizen(new PersonRef(UUID.randomUUID()), "*秀英", PersonKind.NATURAL);
        UUID draft = saved(drafts.begin(caller, MATTER, HALL, Channel.ONLINE));
        drafts.save(caller, draft, answers());
        saved(drafts.attach(caller, draft, "bank-card", "示例银行卡.pdf", new ByteArrayInputStream(CARD)));
        SubmitOutcome outcome = cases.submit(
                caller, new Submission(draft, digest, List.of(new Applicant(caller.person(), "")), draft.toString()));
        if (outcome instanceof SubmitOutcome.Filed filed) {
            return filed.receipt().number();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private void accept(CaseNumber number) {
        CommandOutcome outcome = cases.execute(CLERK, new CaseCommand.Accept(number, 1));
        if (!(outcome instanceof CommandOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
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
}
