// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.tracking.Timeline;

/** What is still to come, the nearest first. */
final class Ahead {
    private final PublicCase file;

    Ahead(PublicCase file) {
        this.file = file;
    }

    List<Timeline.Entry> entries() {
        List<Timeline.Entry> entries = new ArrayList<>();
        switch (file.state()) {
            case CORRECTION -> {
                entries.add(coming("补齐材料", "请申请人登录后补交材料。补齐后重新核对。"));
                entries.addAll(fromAcceptance());
            }
            case RECEIVED -> entries.addAll(fromAcceptance());
            case ACCEPTED -> entries.addAll(fromDecision());
            case GRANTED -> {
                entries.add(coming("准备结果", file.body() + "准备证件或文书。"));
                entries.add(handingOut());
            }
            case ISSUED, REFUSED -> entries.add(OnItsWay.is(file.events()) ? signing() : handingOut());
            case DELIVERED -> entries.add(coming("办结", "这件事就办完了。"));
            case DECLINED, CLOSED, WITHDRAWN, TERMINATED, TRANSFERRED -> {}
        }
        return entries;
    }

    private List<Timeline.Entry> fromAcceptance() {
        String until =
                file.clock().answerBy().map(day -> "最迟" + Days.words(day) + "。").orElse("");
        List<Timeline.Entry> entries = new ArrayList<>();
        entries.add(coming("受理", "核对材料，告诉您是否受理。" + until));
        entries.addAll(fromDecision());
        return entries;
    }

    private List<Timeline.Entry> fromDecision() {
        String until = file.clock()
                .promised()
                .map(day -> "承诺在" + Days.words(day) + "前。")
                .orElse("");
        return List.of(coming("审查和决定", file.body() + "审查并作出决定。" + until), handingOut());
    }

    private static Timeline.Entry handingOut() {
        return coming("领取结果", "结果做好后通知您领取，或按您选的方式送达。");
    }

    private static Timeline.Entry signing() {
        return coming("签收", "请在快递员送到时签收，签收以后这件事就办完了。");
    }

    private static Timeline.Entry coming(String title, String text) {
        return new Timeline.Entry(Timeline.Phase.COMING, Optional.empty(), title, text);
    }
}
