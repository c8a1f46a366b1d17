// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

/**
 * One event of a chain that does not hold.
 *
 * @param kind what is wrong with it
 * @param seq which event
 * @param message a plain sentence for the auditor
 */
public record Fault(Kind kind, long seq, String message) {
    /** What can be wrong. */
    public enum Kind {
        /** 被改: the event is not the one that was written. */
        ALTERED,
        /** 缺失: the event is gone. */
        MISSING,
        /** 错序: the event stands twice, or in another place than its number says. */
        REORDERED
    }
}
