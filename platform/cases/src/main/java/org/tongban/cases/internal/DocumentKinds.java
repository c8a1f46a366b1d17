// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.DocumentKind;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** Which document an event sends out. */
final class DocumentKinds {
    private DocumentKinds() {}

    /** What the law accepts because nobody answered has no notice: nobody wrote one. */
    static Optional<DocumentKind> of(Matter matter, CaseEventType type, Map<String, String> said) {
        return switch (type) {
            case RECEIVED -> Optional.of(DocumentKind.RECEIPT);
            case CORRECTION_REQUESTED -> Optional.of(DocumentKind.CORRECTION);
            case ACCEPTED ->
                said.containsKey(PayloadKeys.BREACH) ? Optional.empty() : Optional.of(DocumentKind.ACCEPTANCE);
            case DECLINED -> Optional.of(DocumentKind.NON_ACCEPTANCE);
            case STEP_STARTED -> Optional.of(noticeOf(matter, said));
            case SUSPENDED -> Optional.of(DocumentKind.SPECIAL_PROCEDURE);
            case EXTENDED -> Optional.of(DocumentKind.EXTENSION);
            case GRANTED -> Optional.of(DocumentKind.GRANT);
            case REFUSED -> Optional.of(DocumentKind.REFUSAL);
            case TERMINATED -> Optional.of(DocumentKind.TERMINATION);
            case FORWARDED -> Optional.of(DocumentKind.FORWARDING);
            case DELIVERED -> Optional.of(DocumentKind.DELIVERY);
            default -> Optional.empty();
        };
    }

    private static DocumentKind noticeOf(Matter matter, Map<String, String> said) {
        return matter.steps().stream()
                        .filter(step -> step.code().equals(said.get(PayloadKeys.STEP)))
                        .anyMatch(step -> step.kind() == Step.Kind.HEARING)
                ? DocumentKind.HEARING
                : DocumentKind.SPECIAL_PROCEDURE;
    }
}
