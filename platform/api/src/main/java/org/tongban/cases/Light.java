// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** How urgent a limit is (DOMAIN 3.3). The order of the constants is the order of urgency; the name is stored. */
public enum Light {
    /** Plenty of time, no limit, or nothing to do for the authority. */
    NONE("", ""),
    /** At most half of the promise is left. */
    BLUE("蓝灯", "时间过半"),
    /** At most one working day, or a fifth of the promise, is left. */
    YELLOW("黄灯", "快到期"),
    /** The promise is overrun. */
    RED("红灯", "超过承诺期限"),
    /** The law is broken: the statutory limit is overrun. */
    BREACH("超期", "超过法定期限");

    private final String label;
    private final String sentence;

    Light(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /**
     * The light in a word.
     *
     * @return for example 黄灯; empty for {@link #NONE}
     */
    public String label() {
        return label;
    }

    /**
     * What it means.
     *
     * @return a short clause; empty for {@link #NONE}
     */
    public String sentence() {
        return sentence;
    }
}
