// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import org.osgi.annotation.versioning.ProviderType;

/** Signs people in and out. Sessions live in the database and survive a restart. */
@ProviderType
public interface SignInService {
    /**
     * Checks credentials against a memory-hard hash. Five failures lock the account for ten minutes.
     *
     * @param account citizen id, credit code or work number
     * @param password as typed
     * @param remote address of the browser, for the audit
     * @return what came of it
     */
    SignInOutcome signIn(String account, String password, String remote);

    /**
     * Finds out who holds a session token.
     *
     * @param token from the cookie; anything at all
     * @return the caller, {@link Caller#ANONYMOUS} when the token is unknown, ended or idle for too long
     */
    Caller caller(String token);

    /**
     * Ends a session on the server.
     *
     * @param token from the cookie
     */
    void signOut(String token);
}
