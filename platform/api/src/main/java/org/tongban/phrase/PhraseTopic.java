// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase;

/** Where a phrase is used. The name is stored. */
public enum PhraseTopic {
    /** What is missing or wrong, in a one-time notice. */
    CORRECTION("补正告知"),
    /** What was found in a step. */
    EXAMINATION("审查意见"),
    /** What is granted. */
    DECISION("准予意见"),
    /** Why something is refused, not accepted or ended. */
    REFUSAL("不予、终止的说明"),
    /** What a written notice says. */
    NOTICE("书面通知");

    private final String label;

    PhraseTopic(String label) {
        this.label = label;
    }

    /**
     * The topic in words.
     *
     * @return short Chinese text
     */
    public String label() {
        return label;
    }
}
