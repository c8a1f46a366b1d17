// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** The only grounds for ending a case without a decision (DOMAIN 3.1). The name is stored. */
public enum TerminationGround {
    /** The subject no longer exists. */
    SUBJECT_GONE("申请的事情已经不存在（例如申请人去世、单位注销、场所拆除）"),
    /** The papers of the one-time notice never came. */
    CORRECTIONS_NEVER_CAME("到期没有按一次性告知书补齐材料"),
    /** The papers that were promised for later never came. */
    DEFERRED_NEVER_CAME("到期没有补交容缺的材料"),
    /** Objectively impossible. */
    IMPOSSIBLE("客观上已经不可能办理");

    private final String label;

    TerminationGround(String label) {
        this.label = label;
    }

    /**
     * The ground in plain words.
     *
     * @return one clause
     */
    public String label() {
        return label;
    }
}
