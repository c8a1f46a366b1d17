// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/**
 * Codes by which somebody confirms from afar what a member of staff is about to file for them. A code has six digits, holds
 * for ten minutes and five tries, and only for exactly the content that it was sent for: when the draft changes, or its
 * applicant, a new one is needed.
 */
@ProviderType
public interface MandateService {
    /**
     * Sends a code to the phone of the applicant; an earlier one of the same draft is void from then on.
     *
     * @param caller staff who owns the draft
     * @param submission the filing that is to be confirmed; its mandate and promises are not looked at
     * @return where it was sent, or why not
     */
    Outcome send(Caller caller, Submission submission);

    /**
     * The code that was sent last for a draft and still holds.
     *
     * @param caller staff who owns the draft
     * @param draft id of the draft
     * @return empty when there is none, or it is too old
     */
    Optional<Sent> sent(Caller caller, UUID draft);

    /**
     * A code on its way.
     *
     * @param phone masked
     * @param until when it is void
     */
    record Sent(String phone, Instant until) {}

    /** What came of sending a code. */
    sealed interface Outcome {
        /**
         * It is on its way.
         *
         * @param sent to which phone, and how long it holds
         */
        record Underway(Sent sent) implements Outcome {}

        /**
         * The filing is not complete yet: nothing can be confirmed.
         *
         * @param errors in plain Chinese
         */
        record Incomplete(List<FieldError> errors) implements Outcome {}

        /**
         * No code was sent.
         *
         * @param reason in plain Chinese, with what to do instead
         */
        record NotSent(String reason) implements Outcome {}

        /** No such draft of the caller. */
        record NotFound() implements Outcome {}
    }
}
