// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.time.Instant;

/**
 * A session as the database has it.
 *
 * @param holder who signed in
 * @param seenAt when it was used, to the minute
 * @param expiresAt when it ends, however much it is used
 */
public record StoredSession(Holder holder, Instant seenAt, Instant expiresAt) {}
