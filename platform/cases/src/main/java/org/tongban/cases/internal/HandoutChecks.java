// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tongban.cases.Collector;
import org.tongban.cases.HandoutService;
import org.tongban.engine.codes.CodeCheck;
import org.tongban.engine.codes.CodeKind;
import org.tongban.form.FieldError;

/** What a counter has to have before a result leaves it. */
final class HandoutChecks {
    private static final int LONGEST_NAME = 100;
    private static final Set<CodeKind> CARDS =
            Set.of(CodeKind.CITIZEN_ID, CodeKind.RESIDENCE_PERMIT, CodeKind.PERMANENT_RESIDENT, CodeKind.CREDIT_CODE);

    private final LocalDate today;

    HandoutChecks(LocalDate today) {
        this.today = today;
    }

    List<FieldError> errors(HandoutService.Handing handing) {
        List<FieldError> errors = new ArrayList<>();
        if (handing.ticked().isEmpty()) {
            errors.add(new FieldError("ticked", "请勾选要交付的结果。"));
        }
        Collector collector = handing.collector();
        if (collector.name().isBlank() || collector.name().length() > LONGEST_NAME) {
            errors.add(new FieldError("collectorName", "请填写领取人的姓名。"));
        }
        CodeCheck card = CodeCheck.of(collector.code(), today);
        if (!card.valid() || !CARDS.contains(card.kind())) {
            errors.add(new FieldError(
                    "collectorCode", collector.code().isBlank() ? "请填写领取人的证件号。" : "领取人的证件号不对：" + card.reason() + "。"));
        }
        if (!collector.applicant() && handing.authorisation().isEmpty()) {
            errors.add(new FieldError("authorisation", "别人代领要附委托书的扫描件。"));
        }
        if (!handing.signed()) {
            errors.add(new FieldError("signed", "领取人签名后，请勾选“已签名”。"));
        }
        return errors;
    }

    /** The code as the register knows it. */
    static String code(Collector collector) {
        return collector.code().strip().toUpperCase(Locale.ROOT);
    }
}
