// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** How far a parcel is. The name is stored; constants are never renamed. */
public enum ParcelStatus {
    /** 已下单: the courier is to fetch it. */
    ORDERED("已下单，等快递员取件", 0),
    /** 已取件: it is on its way. */
    PICKED_UP("快递员已取件", 1),
    /** 拒收: nobody took it; it may still be brought again. */
    REFUSED("被拒收", 2),
    /** 丢失: the courier has lost it. */
    LOST("已丢失", 2),
    /** 退回: it is back at the office that sent it. */
    RETURNED("已退回", 3),
    /** 签收: somebody has signed for it. */
    DELIVERED("已签收", 3);

    private final String label;
    private final int rank;

    ParcelStatus(String label, int rank) {
        this.label = label;
        this.rank = rank;
    }

    /**
     * How far it is, in words.
     *
     * @return short Chinese text
     */
    public String label() {
        return label;
    }

    /**
     * Tells whether a report takes a parcel on. Reports come out of order; none of them takes a parcel back.
     *
     * @param before how far it was
     * @return true when this is later than before
     */
    public boolean follows(ParcelStatus before) {
        return rank > before.rank;
    }

    /**
     * Tells whether the parcel is in the courier's hands, or is about to be.
     *
     * @return false once it was signed for, refused, lost or brought back
     */
    public boolean underWay() {
        return rank < REFUSED.rank;
    }
}
