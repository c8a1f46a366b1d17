// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import org.tongban.form.FieldError;

/** The answer to a command. */
public sealed interface CommandOutcome {
    /**
     * Done.
     *
     * @param file the case as it is now
     */
    record Done(CaseFile file) implements CommandOutcome {}

    /**
     * Somebody was faster. Nothing was done.
     *
     * @param current the case as it is now, with what happened meanwhile as its last events
     */
    record Conflict(CaseFile current) implements CommandOutcome {}

    /**
     * The case is in a state in which this cannot be done, or the caller has no duty for it.
     *
     * @param reason in plain Chinese
     */
    record NotAllowed(String reason) implements CommandOutcome {}

    /**
     * Something typed is missing or wrong.
     *
     * @param errors one for each field
     */
    record Invalid(List<FieldError> errors) implements CommandOutcome {}

    /** No such case that the caller may see. */
    record NotFound() implements CommandOutcome {}
}
