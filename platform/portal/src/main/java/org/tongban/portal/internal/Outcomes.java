// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.DeclineGround;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;

/** What came of a case, as its applicant reads it. */
final class Outcomes {
    private final CaseFile file;

    Outcomes(CaseFile file) {
        this.file = file;
    }

    /** Decision, reasons, result and, after a no, what one can do about it. */
    List<CheckView.Row> rows() {
        List<CheckView.Row> rows = new ArrayList<>();
        said(CaseEventType.DECLINED).ifPresent(said -> {
            row(rows, "不予受理", Optional.ofNullable(said.get(PayloadKeys.GROUND)).map(Outcomes::ground));
            row(rows, "原因", Optional.ofNullable(said.get(PayloadKeys.REASON)));
            remedies(rows);
        });
        said(CaseEventType.REFUSED).ifPresent(said -> {
            row(rows, "没有同意", Optional.ofNullable(said.get(PayloadKeys.REFUSAL)).map(this::refusal));
            row(rows, "依据", Optional.ofNullable(said.get(PayloadKeys.CLAUSE)));
            row(rows, "说明", Optional.ofNullable(said.get(PayloadKeys.REASON)));
            remedies(rows);
        });
        said(CaseEventType.TERMINATED).ifPresent(said -> {
            row(rows, "终止原因", Optional.ofNullable(said.get(PayloadKeys.REASON)));
            remedies(rows);
        });
        said(CaseEventType.GRANTED)
                .ifPresent(said -> row(rows, "同意", Optional.ofNullable(said.get(PayloadKeys.OPINION))));
        said(CaseEventType.ISSUED)
                .ifPresent(said -> row(rows, "结果编号", Optional.ofNullable(said.get(PayloadKeys.RESULT))));
        said(CaseEventType.DELIVERED)
                .ifPresent(said -> row(rows, "怎么送达", Optional.ofNullable(said.get(PayloadKeys.MEANS))));
        return rows;
    }

    private Optional<Map<String, String>> said(CaseEventType type) {
        return file.events().stream()
                .filter(event -> event.type() == type)
                .reduce((earlier, later) -> later)
                .map(CaseEvent::payload);
    }

    private static void row(List<CheckView.Row> rows, String label, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> rows.add(new CheckView.Row(label, text)));
    }

    private static String ground(String name) {
        for (DeclineGround ground : DeclineGround.values()) {
            if (ground.name().equals(name)) {
                return ground.label();
            }
        }
        return name;
    }

    private String refusal(String code) {
        return file.definition().matter().refusal().stream()
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.text())
                .findFirst()
                .orElse(code);
    }

    private void remedies(List<CheckView.Row> rows) {
        Optional.of(file.definition())
                .flatMap(MatterDefinition::implementation)
                .map(Outcomes::remedy)
                .ifPresent(text -> rows.add(new CheckView.Row("不同意怎么办", text)));
    }

    private static String remedy(Implementation local) {
        return "收到决定后 " + local.reviewWithin().label() + "内，可以向" + local.review() + "申请行政复议；或者 "
                + local.courtWithin().label() + "内，向" + local.court() + "起诉。";
    }
}
