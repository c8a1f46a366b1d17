// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.Arrays;
import java.util.Locale;

/** Which orders a list shows. */
public enum Shown {
    /** All that are not closed. */
    OPEN("没有办结"),
    /** The department owes an answer. */
    WAITING("等部门反馈"),
    /** The department owes an answer and its first day for it is over. */
    OVERDUE("超时没有反馈"),
    /** The supervisor has to read the answer. */
    ANSWERED("等督办员审核"),
    /** Nothing more is owed. */
    CLOSED("已办结");

    private final String label;

    Shown(String label) {
        this.label = label;
    }

    /**
     * The list in words.
     *
     * @return for example 没有办结
     */
    public String label() {
        return label;
    }

    /**
     * The list as an address names it.
     *
     * @return small letters
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What an address asks for; anything else is {@link #OPEN}. */
    static Shown of(String key) {
        return Arrays.stream(values())
                .filter(shown -> shown.key().equals(key))
                .findFirst()
                .orElse(OPEN);
    }
}
