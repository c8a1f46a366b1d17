// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

/** What came of an act. */
public sealed interface Outcome {
    /**
     * It is done.
     *
     * @param key of the order
     */
    record Done(String key) implements Outcome {}

    /**
     * It is not done, and nothing was written.
     *
     * @param status 400 when a field is wrong, 403 when somebody else has to do it, 409 when the order has moved on
     * @param field that is wrong; empty when it is none
     * @param reason what to do instead
     */
    record Refused(int status, String field, String reason) implements Outcome {}
}
