// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** What a courier reports about a result that was sent. The name is stored. */
public enum ParcelState {
    /** 已揽收. */
    PICKED_UP("快递已揽收", false),
    /** 已签收: only this counts as handed over. */
    DELIVERED("已签收", true),
    /** 拒收. */
    REFUSED("收件人拒收，退回窗口", true),
    /** 丢失. */
    LOST("快递丢失，窗口会补办", true);

    private final String label;
    private final boolean last;

    ParcelState(String label, boolean last) {
        this.label = label;
        this.last = last;
    }

    /**
     * The state in words.
     *
     * @return short Chinese text
     */
    public String label() {
        return label;
    }

    /**
     * Tells whether the courier has nothing more to report.
     *
     * @return false for {@link #PICKED_UP} only
     */
    public boolean last() {
        return last;
    }
}
