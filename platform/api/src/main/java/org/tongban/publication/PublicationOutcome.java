// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

import java.util.List;
import org.tongban.form.FieldError;

/** What became of a request or a decision. */
public sealed interface PublicationOutcome {
    /**
     * It is in the log.
     *
     * @param entry the new line
     */
    record Done(PublicationEntry entry) implements PublicationOutcome {}

    /**
     * Nothing was changed.
     *
     * @param errors why, in plain Chinese; the field is the part of the request or empty
     */
    record Refused(List<FieldError> errors) implements PublicationOutcome {}
}
