// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.DocumentKind;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** Which documents an event sends out. */
final class DocumentKinds {
    private DocumentKinds() {}

    /** What the law accepts because nobody answered has no notice: nobody wrote one. */
    static List<DocumentKind> of(Matter matter, CaseEventType type, Map<String, String> said) {
        return switch (type) {
            case RECEIVED -> received(said);
            case CORRECTION_REQUESTED -> List.of(DocumentKind.CORRECTION);
            case ACCEPTED -> said.containsKey(PayloadKeys.BREACH) ? List.of() : List.of(DocumentKind.ACCEPTANCE);
            case DECLINED -> List.of(DocumentKind.NON_ACCEPTANCE);
            case STEP_STARTED -> List.of(noticeOf(matter, said));
            case SUSPENDED -> List.of(DocumentKind.SPECIAL_PROCEDURE);
            case EXTENDED -> List.of(DocumentKind.EXTENSION);
            case GRANTED -> List.of(DocumentKind.GRANT);
            case REFUSED -> List.of(DocumentKind.REFUSAL);
            case TERMINATED -> List.of(DocumentKind.TERMINATION);
            case FORWARDED -> List.of(DocumentKind.FORWARDING);
            case DELIVERED -> List.of(DocumentKind.DELIVERY);
            default -> List.of();
        };
    }

    /** What the applicant promised goes with the receipt. */
    private static List<DocumentKind> received(Map<String, String> said) {
        List<DocumentKind> kinds = new ArrayList<>(List.of(DocumentKind.RECEIPT));
        if (said.containsKey(PayloadKeys.PROMISED)) {
            kinds.add(DocumentKind.DEFERRAL_PROMISE);
        }
        if (said.containsKey(PayloadKeys.COMMITMENT)) {
            kinds.add(DocumentKind.COMMITMENT);
        }
        return kinds;
    }

    private static DocumentKind noticeOf(Matter matter, Map<String, String> said) {
        return matter.steps().stream()
                        .filter(step -> step.code().equals(said.get(PayloadKeys.STEP)))
                        .anyMatch(step -> step.kind() == Step.Kind.HEARING)
                ? (said.containsKey(PayloadKeys.FORMER) ? DocumentKind.HEARING_CHANGE : DocumentKind.HEARING)
                : DocumentKind.SPECIAL_PROCEDURE;
    }
}
