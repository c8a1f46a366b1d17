// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an officer or clerk does on the page of a case. */
public enum Verb {
    /** 受理. */
    ACCEPT("受理", "已受理，办理期限从今天起算。", true),
    /** 收补正材料. */
    SUPPLY("收补正材料", "补正材料已收下，受理期限重新起算。", false),
    /** 一次性告知. */
    CORRECT("一次性告知", "已一次性告知，等申请人补齐。", true),
    /** A step. */
    STEP("完成步骤", "这一步的意见已记入办件。", false),
    /** 准予. */
    GRANT("准予", "已准予。", true),
    /** 制证. */
    ISSUE("制证", "结果已经做好，等送达。", false),
    /** 送达. */
    DELIVER("送达", "已送达，这一件办结。", false),
    /** 寄送. */
    DISPATCH("寄给申请人", "快递已下单。签收以后才算送达，签收前这一件不会办结。", false),
    /** 登记快递下落. */
    PARCEL("登记快递下落", "快递的下落已记入办件，可以改约窗口领取或再寄一次。", false),
    /** 不予. */
    REFUSE("不予", "已作出不予决定，等送达决定书。", true),
    /** 不予受理. */
    DECLINE("不予受理", "已不予受理，理由和去处已告知申请人。", true),
    /** 终止. */
    TERMINATE("终止", "已终止，理由已告知申请人。", true),
    /** The written notice of a step. */
    START("发书面通知", "通知已发给申请人。", true),
    /** 听证变更. */
    CHANGE("变更听证", "变更通知已发给申请人，原来的通知不再有效。", true),
    /** 退回. */
    BACK("退回重办", "已退回，这一步和后面的步骤要重新办。", false),
    /** 中止. */
    SUSPEND("中止", "已中止，期限停止计算，已告知申请人。", true),
    /** 恢复. */
    RESUME("恢复办理", "已恢复，期限接着算。", false),
    /** An extension is asked for. */
    EXTENSION("申请延期", "延期申请已提交，等负责人批准。", false),
    /** 延期. */
    EXTEND("批准延期", "已批准延期，已告知申请人。", true),
    /** No extension. */
    NO_EXTENSION("不批准延期", "没有批准延期，期限不变。", false),
    /** 认领. */
    CLAIM("认领", "这一件已在您名下。", false),
    /** 转交. */
    ASSIGN("转交", "已转交。", false),
    /** 转报. */
    FORWARD("转报", "已转报，已告知申请人。", true),
    /** 即办. */
    SETTLE("一次办结", "从受理到送达一次办完了。", false);

    private final String label;
    private final String done;
    private final boolean shown;

    Verb(String label, String done, boolean shown) {
        this.label = label;
        this.done = done;
        this.shown = shown;
    }

    /**
     * Reads what a button sent.
     *
     * @param key anything
     * @return empty when it is none
     */
    public static Optional<Verb> of(String key) {
        return Arrays.stream(values()).filter(verb -> verb.key().equals(key)).findFirst();
    }

    /**
     * How a button sends it.
     *
     * @return lower case
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The act in words.
     *
     * @return short Chinese text
     */
    public String label() {
        return label;
    }

    /**
     * What was done, in one sentence.
     *
     * @return with a full stop
     */
    public String done() {
        return done;
    }

    /**
     * Tells whether the document is shown before it goes out: what goes against the applicant, and notices.
     *
     * @return true for 不予, 不予受理, 终止, notices, pauses and forwarding
     */
    public boolean shown() {
        return shown;
    }
}
