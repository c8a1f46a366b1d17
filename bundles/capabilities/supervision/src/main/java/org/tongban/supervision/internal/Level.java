// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

/** Why an order was issued; the name is stored. */
public enum Level {
    /** The promise is overrun. */
    RED("红灯"),
    /** The law is broken. */
    BREACH("超期"),
    /** A supervisor has said why. */
    MANUAL("人工督办");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /**
     * The level in a word.
     *
     * @return for example 红灯
     */
    public String label() {
        return label;
    }
}
