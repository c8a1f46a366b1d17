// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.matter.Matter;

/**
 * What the law makes of an authority that does not answer (行政许可法 32(4), T2): the application counts as accepted from the
 * day on which it came in. Nobody has to ask for it, and the silence is recorded as a breach.
 */
public final class Silence {
    private Silence() {}

    /**
     * Decides.
     *
     * @param facts about the case
     * @param asOf the day on which the papers came in, or were completed
     * @param answerBy the last day for an answer
     * @param today a day in Asia/Shanghai
     * @return the change; empty while an answer is still in time, and for matters where silence only raises an alarm
     */
    public static Optional<Change> decide(CaseFacts facts, LocalDate asOf, LocalDate answerBy, LocalDate today) {
        Matter.AcceptanceRule rule = facts.matter().acceptance();
        if (facts.state() != CaseState.RECEIVED
                || rule.onSilence() != Matter.AcceptanceRule.OnSilence.DEEMED_ACCEPTED
                || !today.isAfter(answerBy)) {
            return Optional.empty();
        }
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PayloadKeys.AS_OF, asOf.toString());
        said.put(PayloadKeys.BREACH, "到" + answerBy + "没有答复是否受理");
        said.put(PayloadKeys.REASON, "没有在期限内答复，依照" + rule.basis() + "，从" + asOf + "起视为受理。");
        Change.NewEvent event = new Change.NewEvent(CaseEventType.ACCEPTED, said);
        return Optional.of(new Change(Actor.SYSTEM, CaseState.ACCEPTED, List.of(event), List.of()));
    }
}
