// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

/** Where an order stands; the name is stored. */
public enum Stage {
    /** The department owes an answer. */
    OPEN("待反馈"),
    /** The supervisor reads the answer. */
    ANSWERED("待审核"),
    /** Nothing more is owed. */
    CLOSED("已办结");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /**
     * The stage in a word.
     *
     * @return for example 待反馈
     */
    public String label() {
        return label;
    }
}
