// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.matter.Step;

/**
 * A hearing that was told is put off, or its notice put right (许可法 48). It is a new notice, told as long ahead as the
 * first, and it names the day that no longer holds.
 */
final class HearingChange {
    private final CaseFacts facts;
    private final Moment moment;
    private final Said said;
    private final StepPlan plan;

    HearingChange(CaseFacts facts, Moment moment, Said said) {
        this.facts = facts;
        this.moment = moment;
        this.said = said;
        this.plan = new StepPlan(facts);
    }

    Decided decide(CaseCommand.ChangeHearing command) {
        Optional<Step> step = plan.find(command.step());
        Optional<String> obstacle = step.flatMap(this::obstacle);
        if (obstacle.isPresent()) {
            return Refusal.because(obstacle.get());
        }
        Optional<Past> notice = step.flatMap(plan::started);
        return notice.isEmpty()
                ? Refusal.because("听证的通知还没有发出，不用变更。")
                : said.change(
                        List.of(CaseEventType.STEP_STARTED), payload(step.get(), notice.get(), command), List.of());
    }

    private Optional<String> obstacle(Step step) {
        if (step.kind() != Step.Kind.HEARING) {
            return Optional.of("“" + step.name() + "”不是听证，不能变更。");
        }
        if (!plan.signatures(step).isEmpty()) {
            return Optional.of("“" + step.name() + "”已经举行过，不能再变更。");
        }
        return new Standing(facts, moment.calendar()).suspended(moment.today())
                ? Optional.of("办理已经中止。请先恢复办理。")
                : Optional.empty();
    }

    private Map<String, String> payload(Step step, Past notice, CaseCommand.ChangeHearing command) {
        Map<String, String> payload =
                new StepNotice(facts.matter(), step, moment, said).tell(command.until(), command.words());
        Map<String, String> former = notice.payload();
        if (same(PayloadKeys.UNTIL, former, payload) && same(PayloadKeys.WORDS, former, payload)) {
            said.wrong("words", "日期和内容都和原来的通知一样，没有要变更的。");
        }
        payload.put(PayloadKeys.FORMER, former.getOrDefault(PayloadKeys.UNTIL, ""));
        payload.put(
                PayloadKeys.SINCE,
                former.getOrDefault(PayloadKeys.SINCE, notice.day().toString()));
        payload.put(PayloadKeys.REASON, said.text("reason", command.reason()));
        return payload;
    }

    private static boolean same(String key, Map<String, String> former, Map<String, String> now) {
        return former.getOrDefault(key, "").equals(now.get(key));
    }
}
