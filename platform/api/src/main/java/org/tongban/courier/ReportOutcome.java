// SPDX-License-Identifier: Apache-2.0
package org.tongban.courier;

import java.util.List;
import org.tongban.form.FieldError;

/** The answer to a report. */
public sealed interface ReportOutcome {
    /** Written down; the parcel has come on. */
    record Told() implements ReportOutcome {}

    /** Written down; a later report was here already, so that nothing moves. */
    record Kept() implements ReportOutcome {}

    /** This report was here before; nothing is written. */
    record ToldBefore() implements ReportOutcome {}

    /** No such parcel of this courier. */
    record Unknown() implements ReportOutcome {}

    /**
     * Something is missing or too long.
     *
     * @param errors one for each field
     */
    record Invalid(List<FieldError> errors) implements ReportOutcome {}
}
