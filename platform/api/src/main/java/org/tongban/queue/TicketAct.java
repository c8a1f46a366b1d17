// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

/**
 * What a clerk does with the queue.
 *
 * @param kind which button
 * @param ticket of {@link Ticket#id()}, anything at all; empty for {@link Kind#NEXT}
 * @param target for {@link Kind#TRANSFER} the value of a {@link TicketWindow.Target}, else empty
 */
public record TicketAct(Kind kind, String ticket, String target) {
    /** The buttons of a window. */
    public enum Kind {
        /** 叫下一位. */
        NEXT,
        /** 重呼: nobody has come yet. */
        AGAIN,
        /** 开始办理: somebody came. */
        ARRIVED,
        /** 过号: called three times, and nobody came. */
        SKIP,
        /** 转: to another window or department; keeps its place in the line. */
        TRANSFER,
        /** 办完. */
        DONE
    }

    /**
     * Calls who is next.
     *
     * @return without a ticket
     */
    public static TicketAct next() {
        return new TicketAct(Kind.NEXT, "", "");
    }
}
