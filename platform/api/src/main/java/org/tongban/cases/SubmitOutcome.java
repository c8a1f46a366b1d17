// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter;

/** The answer to a filing. */
public sealed interface SubmitOutcome {
    /**
     * It is filed.
     *
     * @param receipt what the applicant takes home
     * @param again true when the same submission had been filed before
     */
    record Filed(Receipt receipt, boolean again) implements SubmitOutcome {}

    /**
     * Something is wrong or missing; everything at once.
     *
     * @param errors one for each field or material, in plain Chinese
     */
    record Invalid(List<FieldError> errors) implements SubmitOutcome {}

    /**
     * The matter changed since the page was drawn, in a way that needs another look.
     *
     * @param current the matter as it is now
     */
    record MatterChanged(Matter current) implements SubmitOutcome {}

    /**
     * The hall does not take it, it is suspended, or it needs people to come.
     *
     * @param reason in plain Chinese
     */
    record NotTaken(String reason) implements SubmitOutcome {}

    /** No such draft of the caller. */
    record NotFound() implements SubmitOutcome {}
}
