// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

/** What came of an act on the queue. */
public sealed interface Answer {
    /**
     * It is done.
     *
     * @param ticket as it stands now
     * @param again true when it had been done before and nothing was done twice
     */
    record Done(QueueTicket ticket, boolean again) implements Answer {}

    /**
     * It is not done.
     *
     * @param reason for the person who tried: what is the case and what to do
     */
    record Refused(String reason) implements Answer {}
}
