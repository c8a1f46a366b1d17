// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** The documents that leave the house in the life of a case (文书, DOMAIN 3.1). The name is stored. */
public enum DocumentKind {
    /** Proof that an application came in. */
    RECEIPT("收件凭证", "收"),
    /** Papers that the applicant promised for later (容缺). */
    DEFERRAL_PROMISE("容缺受理承诺书", "容"),
    /** The applicant promises what others prove, and knows what follows (优化营商环境条例 40). */
    COMMITMENT("告知承诺书", "诺"),
    /** Handling has begun (许可法 32). */
    ACCEPTANCE("受理通知书", "受"),
    /** Not accepted, with reason and remedies (许可法 32). */
    NON_ACCEPTANCE("不予受理决定书", "不受"),
    /** Everything that is missing, at once (许可法 32). */
    CORRECTION("补正告知书", "补"),
    /** What stops the clock, and for how long (许可法 45). */
    SPECIAL_PROCEDURE("特别程序告知书", "特"),
    /** The one extension and its reason (许可法 42). */
    EXTENSION("延期告知书", "延"),
    /** Time and place of a hearing (许可法 48). */
    HEARING("听证通知书", "听"),
    /** Another day or place for a hearing that was told; names the notice that it replaces. */
    HEARING_CHANGE("听证变更通知书", "听变"),
    /** 准予 (许可法 38). */
    GRANT("准予决定书", "准"),
    /** 不予, with reasons and remedies (许可法 38). */
    REFUSAL("不予决定书", "不"),
    /** The end without a decision. */
    TERMINATION("终止决定书", "终"),
    /** Sent on to the body that decides. */
    FORWARDING("转报函", "转"),
    /** Proof that the result was handed over. */
    DELIVERY("送达回证", "送");

    private final String label;
    private final String mark;

    DocumentKind(String label, String mark) {
        this.label = label;
        this.mark = mark;
    }

    /**
     * The title of the document.
     *
     * @return for example 受理通知书
     */
    public String label() {
        return label;
    }

    /**
     * The character that its serial number carries.
     *
     * @return one or two characters
     */
    public String mark() {
        return mark;
    }

    /**
     * Tells whether it takes something from the applicant: then it names reason, clause and remedies.
     *
     * @return true for non-acceptance, refusal and termination
     */
    public boolean adverse() {
        return this == NON_ACCEPTANCE || this == REFUSAL || this == TERMINATION;
    }

    /**
     * Tells whether it is the applicant's word and not the authority's: it bears no seal.
     *
     * @return true for promises
     */
    public boolean promise() {
        return this == DEFERRAL_PROMISE || this == COMMITMENT;
    }
}
