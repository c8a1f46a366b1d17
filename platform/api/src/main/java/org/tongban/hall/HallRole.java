// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

/** What a hall does for one matter (DOMAIN 2.5), from least to most. */
public enum HallRole {
    /** 仅咨询: explains the matter, takes nothing. */
    GUIDE_ONLY,
    /** 代收: receives on behalf of the competent body. */
    ACCEPT_ON_BEHALF,
    /** 可受理: receives and accepts. */
    ACCEPT;

    /**
     * Tells whether an application may be filed here.
     *
     * @return true when the hall takes the matter
     */
    public boolean takes() {
        return this != GUIDE_ONLY;
    }
}
