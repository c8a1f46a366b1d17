// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

/** The four levels of halls, from the city down to the village. */
public enum HallLevel {
    /** 市级政务服务中心. */
    CITY,
    /** 区县级政务服务中心. */
    DISTRICT,
    /** 镇、街道便民服务中心. */
    TOWN,
    /** 村、社区便民服务站. */
    VILLAGE;

    /**
     * Tells whether this level is the other one or stands above it.
     *
     * @param other the level to compare with
     * @return true for the same or a higher level
     */
    public boolean atLeast(HallLevel other) {
        return compareTo(other) <= 0;
    }
}
