// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.cases.CaseState;
import org.tongban.engine.life.Actor;

/** One event in words: which office, what, and what next. */
final class EventWords {
    private final PublicCase file;

    EventWords(PublicCase file) {
        this.file = file;
    }

    static String title(PublicEvent event) {
        return switch (event.type()) {
            case RECEIVED -> "已收件";
            case CORRECTION_REQUESTED -> "请补材料";
            case CORRECTION_SUPPLIED -> "材料已补交";
            case ACCEPTED -> "已受理";
            case DECLINED -> "不予受理";
            case STEP_COMPLETED -> event.step().map(step -> step + "完成").orElse("办完一步");
            case GRANTED -> "已同意";
            case REFUSED -> "未同意";
            case ISSUED -> "结果已出";
            case DELIVERED -> "已送达";
            case CLOSED -> "已办结";
            case WITHDRAWN -> "已撤回";
            case TERMINATED -> "已终止";
            case STEP_STARTED ->
                event.step()
                        .map(step -> step + (event.changed() ? "有变更" : "开始"))
                        .orElse("发出书面通知");
            case SUSPENDED -> "办理中止";
            case RESUMED -> "恢复办理";
            case EXTENDED -> "办理延期";
            case DEFERRED_SUPPLIED -> "容缺材料已补交";
            case FORWARDED -> "已转报";
            case DISPATCHED -> "已交快递寄送";
            case CORRECTION_LAPSED -> "补正日期已过";
            case DEFERRAL_LAPSED -> "容缺补交日期已过";
            case PARCEL_REPORTED -> event.step().map(status -> "快递" + status).orElse("快递有新消息");
            case DEADLINE_RECOMPUTED -> "期限已重新核对";
            case STEP_REOPENED, EXTENSION_PROPOSED, EXTENSION_DENIED, CLAIMED, ASSIGNED, PARCEL_NOTED, REFERRED -> "";
        };
    }

    String text(PublicEvent event) {
        String who = event.actor();
        return switch (event.type()) {
            case RECEIVED -> file.hall() + "收到了申请，交" + file.body() + "办理。" + answerBy();
            case CORRECTION_REQUESTED -> who + "核对后，还差一些材料。请申请人登录后一起补齐，补齐后继续办理。";
            case CORRECTION_SUPPLIED -> "材料补交了，" + file.hall() + "重新核对。";
            case ACCEPTED -> accepted(who) + decideBy();
            case DECLINED -> who + "不予受理。原因写在决定书里，申请人登录后可以看。";
            case STEP_COMPLETED ->
                who + event.step().map(step -> "办完了“" + step + "”").orElse("办完了一步") + "，转下一步。";
            case GRANTED -> who + "同意了申请，接着准备结果。";
            case REFUSED -> who + "没有同意申请。原因和救济途径写在决定书里，申请人登录后可以看。";
            case ISSUED -> who + "做好了结果，可以领取。";
            case DELIVERED -> who + "把" + (refused() ? "决定书" : "结果") + "送到了申请人手上。";
            case CLOSED -> "这件事办完了。";
            case WITHDRAWN -> "申请人撤回了申请，办理停止。需要时可以重新申请。";
            case TERMINATED -> who + "终止了办理。原因写在决定书里，申请人登录后可以看。";
            case STEP_STARTED ->
                event.changed()
                        ? who + "变更了" + event.step().orElse("听证") + "的安排。原来的通知不再有效，新的时间写在通知书里，申请人登录后可以看。"
                        : who + "发出了书面通知"
                                + event.step().map(step -> "，开始" + step).orElse("") + "。时间写在通知书里，申请人登录后可以看。";
            case SUSPENDED -> who + "中止了办理，这段时间不计入办理期限。原因写在通知书里，申请人登录后可以看。";
            case RESUMED -> who + "恢复了办理，期限接着算。";
            case EXTENDED -> "经批准，办理期限延长一次。理由写在延期告知书里，申请人登录后可以看。" + decideBy();
            case DEFERRED_SUPPLIED -> "申请人补交了先前容缺的材料。";
            case FORWARDED -> who + "把这件事转报给有权决定的机关。去向写在转报函里，申请人登录后可以看。";
            case DISPATCHED -> who + "把结果交快递寄送。签收以后才算送达。";
            case CORRECTION_LAPSED -> "材料到期没有补齐。现在仍可以补；工作人员核对后决定是否终止办理。";
            case DEFERRAL_LAPSED -> "承诺后补的材料到期没有补交。现在仍可以补；工作人员核对后决定是否终止办理。";
            case PARCEL_REPORTED ->
                who + event.step().map(status -> "告诉我们：结果" + status).orElse("报告了寄送的情况") + "。";
            case DEADLINE_RECOMPUTED -> "国家公布或调整了放假安排，我们按新的工作日重新核对了办理期限。您不用做什么。" + until();
            case STEP_REOPENED, EXTENSION_PROPOSED, EXTENSION_DENIED, CLAIMED, ASSIGNED, PARCEL_NOTED, REFERRED -> "";
        };
    }

    /** Only the law accepts without an officer: when the days for an answer have passed. */
    private String accepted(String who) {
        return who.equals(Actor.label(Actor.SYSTEM.ref(), ""))
                ? "没有在期限内答复，依法视为已经受理，从收齐材料的那天起算。" + file.body() + "开始正式办理。"
                : who + "受理了，" + file.body() + "开始正式办理。";
    }

    private boolean refused() {
        return file.events().stream().anyMatch(event -> event.type() == CaseEventType.REFUSED);
    }

    private String answerBy() {
        return file.clock()
                .answerBy()
                .map(day -> "收到不等于受理，最迟" + Days.words(day) + "前告诉您是否受理。")
                .orElse("收到不等于受理，受理后会在这里显示。");
    }

    private String until() {
        return file.state() == CaseState.RECEIVED
                ? file.clock()
                        .answerBy()
                        .map(day -> "最迟" + Days.words(day) + "前告诉您是否受理。")
                        .orElse("")
                : decideBy();
    }

    private String decideBy() {
        return file.clock()
                .promised()
                .map(day -> "最迟" + Days.words(day) + "作出决定。")
                .orElse("");
    }
}
