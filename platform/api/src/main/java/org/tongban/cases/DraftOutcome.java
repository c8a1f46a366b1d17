// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import org.tongban.form.FieldError;

/** The answer to a change of a draft. */
public sealed interface DraftOutcome {
    /**
     * Saved.
     *
     * @param draft as it is now
     */
    record Saved(Draft draft) implements DraftOutcome {}

    /**
     * Not possible.
     *
     * @param errors in plain Chinese
     */
    record Invalid(List<FieldError> errors) implements DraftOutcome {}

    /** No such draft of the caller. */
    record NotFound() implements DraftOutcome {}
}
