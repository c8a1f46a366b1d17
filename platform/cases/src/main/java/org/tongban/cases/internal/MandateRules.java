// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.cases.Draft;
import org.tongban.cases.Mandate;
import org.tongban.cases.Submission;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;

/** 帮办代办: who files for somebody else shows that this person wants it. Digits of a code are compared elsewhere. */
final class MandateRules {
    static final String FIELD = "mandate";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private MandateRules() {}

    /** What is missing or cannot be; empty for a citizen, who files for himself. */
    static List<FieldError> check(Caller caller, Matter matter, Draft draft, Submission submission) {
        return caller instanceof Caller.Staff
                ? obstacle(matter, draft, submission).map(MandateRules::wrong).stream()
                        .toList()
                : List.of();
    }

    private static Optional<String> obstacle(Matter matter, Draft draft, Submission submission) {
        if (submission.mandate().isEmpty()) {
            return Optional.of("还没有申请人的确认。请选一种：本人在场并核对证件、短信确认码、签名的委托书。没有确认不能收件。");
        }
        Mandate mandate = submission.mandate().get();
        if (mandate instanceof Mandate.Present) {
            return Optional.empty();
        }
        if (matter.applicants().presence() != Matter.Applicants.Presence.NONE) {
            return Optional.of("这件事要申请人本人到场，不能用短信确认码或委托书代替。");
        }
        return mandate instanceof Mandate.Code code ? code(code, submission) : paper(draft);
    }

    private static Optional<String> code(Mandate.Code code, Submission submission) {
        if (submission.applicants().size() > 1) {
            return Optional.of(ONE_PHONE);
        }
        return DIGITS.matcher(code.digits()).matches() ? Optional.empty() : Optional.of("确认码是 6 位数字。请申请人对照短信再念一遍。");
    }

    static final String ONE_PHONE = "几位申请人一起办的，不能用短信确认码。请本人到场，或者上传每位都签名的委托书。";

    private static Optional<String> paper(Draft draft) {
        return MandatePapers.of(draft).isEmpty() ? Optional.of("还没有上传签名的委托书。请上传后再收件。") : Optional.empty();
    }

    static FieldError wrong(String message) {
        return new FieldError(FIELD, message);
    }
}
