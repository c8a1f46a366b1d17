// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.time.Instant;

/** The answer to an attempt to sign in. */
public sealed interface SignInOutcome {
    /**
     * It worked.
     *
     * @param token opaque session token for the cookie; stored hashed only
     * @param caller who it is
     */
    record SignedIn(String token, Caller caller) implements SignInOutcome {
        @Override
        public String toString() {
            return "SignedIn[" + caller + "]";
        }
    }

    /** Account or password is wrong; one answer for both. */
    record WrongCredentials() implements SignInOutcome {}

    /**
     * Too many failures.
     *
     * @param until when the next attempt is looked at
     */
    record Locked(Instant until) implements SignInOutcome {}
}
