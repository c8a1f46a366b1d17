// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.FieldError;

/** Accounts after they were made: a new password, and the end. */
@ProviderType
public interface AccountService {
    /**
     * Changes the caller's own password. All sessions of the account end, also the present one: who changes a password may
     * do so because somebody else knows it. Wrong old passwords count as failures to sign in.
     *
     * @param caller a citizen, an enterprise or a member of staff
     * @param old the present password
     * @param chosen the new one: DOMAIN 6.6 S2, and none of the last five
     * @return what came of it
     */
    PasswordOutcome changePassword(Caller caller, String old, String chosen);

    /**
     * Closes the account of a member of staff who leaves: sessions end, posts and deputyships entitle no more, nothing is
     * deleted. An import with a line of the work number opens the account again.
     *
     * @param caller needs {@link Duty#SYSTEM_ADMIN} or is the local operator; nobody closes his own
     * @param workNumber who leaves
     * @return why it was not closed, with the field {@code caller} or {@code work_number}; empty when it is closed
     */
    Optional<FieldError> deactivate(Caller caller, String workNumber);

    /** What came of changing a password. */
    sealed interface PasswordOutcome {
        /** It is changed; everybody signs in anew. */
        record Changed() implements PasswordOutcome {}

        /**
         * It is not.
         *
         * @param errors why; the field is {@code caller}, {@code old} or {@code password}
         */
        record Refused(List<FieldError> errors) implements PasswordOutcome {}

        /**
         * Too many failures.
         *
         * @param until when the next attempt is looked at
         */
        record Locked(Instant until) implements PasswordOutcome {}
    }
}
