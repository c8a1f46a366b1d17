// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** The states of a case (DESIGN 5). */
public enum CaseState {
    /** 收件: the system has it. */
    RECEIVED("已收件", "我们收到了您的申请，正在核对材料"),
    /** 补正: the applicant has to complete it. */
    CORRECTION("待补正", "还差一些材料，请您补齐"),
    /** 受理: handling has formally begun. */
    ACCEPTED("已受理", "我们已开始正式办理"),
    /** 不予受理. */
    DECLINED("不予受理", "这件事我们不能受理，原因见下"),
    /** 准予. */
    GRANTED("已同意", "申请已获同意，正在准备结果"),
    /** 不予. */
    REFUSED("未同意", "申请没有获得同意，原因见下"),
    /** 制证. */
    ISSUED("结果已出", "结果已经做好，可以领取"),
    /** 送达. */
    DELIVERED("已送达", "结果已经送到您手上"),
    /** 办结. */
    CLOSED("已办结", "这件事已经办完"),
    /** 撤回. */
    WITHDRAWN("已撤回", "您已撤回这次申请"),
    /** 终止. */
    TERMINATED("已终止", "这次办理已终止，原因见下"),
    /** 转报. */
    TRANSFERRED("已转办", "已转给有权办理的部门");

    private final String label;
    private final String sentence;

    CaseState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /**
     * The state in a few characters.
     *
     * @return for example 已受理
     */
    public String label() {
        return label;
    }

    /**
     * The state as one sentence to the applicant.
     *
     * @return without a full stop
     */
    public String sentence() {
        return sentence;
    }

    /**
     * Tells whether nothing more can happen.
     *
     * @return true for the ends of the life
     */
    public boolean ended() {
        return switch (this) {
            case DECLINED, CLOSED, WITHDRAWN, TERMINATED, TRANSFERRED -> true;
            default -> false;
        };
    }
}
