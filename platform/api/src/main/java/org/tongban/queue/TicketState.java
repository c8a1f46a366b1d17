// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue;

/** The life of a ticket: WAITING → CALLED → SERVING → DONE, or out by NO_SHOW or EXPIRED. */
public enum TicketState {
    /** 等候: waits for a window. */
    WAITING("等候"),
    /** 已叫号: a window called it, nobody has come yet. */
    CALLED("正在叫号"),
    /** 办理中: somebody came and is being served. */
    SERVING("正在办理"),
    /** 办完. */
    DONE("已办完"),
    /** 过号: called and nobody came, twice over. */
    NO_SHOW("过号"),
    /** 作废: the hall closed before it was served. */
    EXPIRED("已作废");

    private final String label;

    TicketState(String label) {
        this.label = label;
    }

    /**
     * The state as people read it.
     *
     * @return a short Chinese word
     */
    public String label() {
        return label;
    }

    /**
     * Tells whether somebody still waits or is being served.
     *
     * @return false once nothing more happens to the ticket
     */
    public boolean open() {
        return this == WAITING || this == CALLED || this == SERVING;
    }
}
