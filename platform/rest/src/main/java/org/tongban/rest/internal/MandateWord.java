// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Mandate;

/**
 * How the applicants stand behind a filing by staff.
 *
 * @param kind present, code or paper; a paper lies among the files of the draft as mandate-paper
 * @param code for a code: the six digits that the applicant has read out
 */
record MandateWord(@Nullable String kind, @Nullable String code) {
    /** The word; what is wrong is noted. */
    Optional<Mandate> read(Needs needs) {
        String said = needs.text(kind, "mandate.kind");
        return switch (said) {
            case "present" -> Optional.of(new Mandate.Present());
            case "paper" -> Optional.of(new Mandate.SignedPaper());
            case "code" -> Optional.of(new Mandate.Code(needs.text(code, "mandate.code")));
            case "" -> Optional.empty();
            default -> {
                needs.wrong("mandate.kind", Members.named("mandate.kind") + "是 present、code 或 paper。");
                yield Optional.empty();
            }
        };
    }

    @Override
    public String toString() {
        return "MandateWord[" + kind + "]";
    }
}
