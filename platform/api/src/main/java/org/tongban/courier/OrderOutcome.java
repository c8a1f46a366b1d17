// SPDX-License-Identifier: Apache-2.0
package org.tongban.courier;

/** The answer to an order. */
public sealed interface OrderOutcome {
    /** The courier comes. */
    record Taken() implements OrderOutcome {}

    /**
     * The courier does not come.
     *
     * @param reason in plain Chinese
     */
    record Declined(String reason) implements OrderOutcome {}
}
