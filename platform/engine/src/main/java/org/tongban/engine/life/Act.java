// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Arrays;
import java.util.List;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;

/** The kinds of command, so that tables and switches can name them. */
public enum Act {
    /** 一次性告知. */
    REQUEST_CORRECTION(CaseCommand.RequestCorrection.class, "要求补正", CaseEventType.CORRECTION_REQUESTED),
    /** 补正. */
    SUPPLY_CORRECTION(CaseCommand.SupplyCorrection.class, "补交材料", CaseEventType.CORRECTION_SUPPLIED),
    /** 受理. */
    ACCEPT(CaseCommand.Accept.class, "受理", CaseEventType.ACCEPTED),
    /** 不予受理. */
    DECLINE(CaseCommand.Decline.class, "不予受理", CaseEventType.DECLINED),
    /** A step between acceptance and decision. */
    COMPLETE_STEP(CaseCommand.CompleteStep.class, "办理步骤", CaseEventType.STEP_COMPLETED),
    /** 准予. */
    GRANT(CaseCommand.Grant.class, "准予", CaseEventType.GRANTED),
    /** 不予. */
    REFUSE(CaseCommand.Refuse.class, "不予", CaseEventType.REFUSED),
    /** 制证. */
    ISSUE(CaseCommand.Issue.class, "制证", CaseEventType.ISSUED),
    /** 送达. */
    DELIVER(CaseCommand.Deliver.class, "送达", CaseEventType.DELIVERED),
    /** 撤回. */
    WITHDRAW(CaseCommand.Withdraw.class, "撤回", CaseEventType.WITHDRAWN),
    /** 终止. */
    TERMINATE(CaseCommand.Terminate.class, "终止", CaseEventType.TERMINATED),
    /** The written notice of a step. */
    START_STEP(CaseCommand.StartStep.class, "发书面通知", CaseEventType.STEP_STARTED),
    /** 听证变更. */
    CHANGE_HEARING(CaseCommand.ChangeHearing.class, "变更听证", CaseEventType.STEP_STARTED),
    /** 退回. */
    SEND_BACK(CaseCommand.SendBack.class, "退回重办", CaseEventType.STEP_REOPENED),
    /** 中止. */
    SUSPEND(CaseCommand.Suspend.class, "中止", CaseEventType.SUSPENDED),
    /** 恢复. */
    RESUME(CaseCommand.Resume.class, "恢复办理", CaseEventType.RESUMED),
    /** An extension is asked for. */
    PROPOSE_EXTENSION(CaseCommand.ProposeExtension.class, "申请延期", CaseEventType.EXTENSION_PROPOSED),
    /** 延期; what is written depends on the answer. */
    DECIDE_EXTENSION(CaseCommand.DecideExtension.class, "批准延期", CaseEventType.EXTENDED),
    /** 认领. */
    CLAIM(CaseCommand.Claim.class, "认领", CaseEventType.CLAIMED),
    /** 转交. */
    ASSIGN(CaseCommand.Assign.class, "转交", CaseEventType.ASSIGNED),
    /** 转报. */
    FORWARD(CaseCommand.Forward.class, "转报", CaseEventType.FORWARDED),
    /** 容缺后补. */
    SUPPLY_DEFERRED(CaseCommand.SupplyDeferred.class, "补交容缺材料", CaseEventType.DEFERRED_SUPPLIED),
    /** 寄送. */
    DISPATCH(CaseCommand.Dispatch.class, "寄送结果", CaseEventType.DISPATCHED),
    /** A courier's report; a signature delivers. */
    REPORT_PARCEL(CaseCommand.ReportParcel.class, "报告快递", CaseEventType.PARCEL_REPORTED),
    /** A parcel that is not reported any more. */
    MARK_PARCEL(CaseCommand.MarkParcel.class, "登记快递下落", CaseEventType.PARCEL_REPORTED),
    /** 即办; what is written depends on what is left. */
    SETTLE(CaseCommand.Settle.class, "一次办结", CaseEventType.CLOSED);

    private final Class<? extends CaseCommand> command;
    private final String label;
    private final CaseEventType event;

    Act(Class<? extends CaseCommand> command, String label, CaseEventType event) {
        this.command = command;
        this.label = label;
        this.event = event;
    }

    /**
     * The kind of a command.
     *
     * @param command any command
     * @return its kind
     */
    public static Act of(CaseCommand command) {
        return Arrays.stream(values())
                .filter(act -> act.command.isInstance(command))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No act for " + command.getClass()));
    }

    /**
     * What the act writes into the chain of events. Handing out also closes the case.
     *
     * @return in order
     */
    public List<CaseEventType> writes() {
        return this == DELIVER ? List.of(event, CaseEventType.CLOSED) : List.of(event);
    }

    /**
     * The act in words.
     *
     * @return a short Chinese verb
     */
    public String label() {
        return label;
    }
}
