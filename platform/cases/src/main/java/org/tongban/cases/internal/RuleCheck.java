// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.internal.store.Recheck;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Ruling;

/**
 * Makes automatic decisions once more from what their events kept, and compares: rule, digest, and whether it grants. Looks
 * too whether the template of a document is still the one that was used.
 */
final class RuleCheck implements Recheck {
    private final Definitions definitions;
    private final Registers registers;
    private final Templates templates;
    private long rulings;

    RuleCheck(Definitions definitions, Registers registers, Templates templates) {
        this.definitions = definitions;
        this.registers = registers;
        this.templates = templates;
    }

    @Override
    public Optional<String> fault(String definition, Map<String, String> said) {
        if (!said.containsKey(PayloadKeys.RULE_DIGEST)) {
            return templates.fault(said);
        }
        rulings++;
        Optional<Ruling> again = registers
                .matters()
                .again(definitions.open(definition).matter(), said.getOrDefault(PayloadKeys.INPUTS, ""));
        return again.isEmpty()
                ? Optional.of("的自动审批不能重算：规则或输入读不出来")
                : differs(again.get(), said).or(() -> templates.fault(said));
    }

    private static Optional<String> differs(Ruling again, Map<String, String> said) {
        String text = said.getOrDefault(PayloadKeys.RULE_TEXT, "");
        String digest = said.getOrDefault(PayloadKeys.RULE_DIGEST, "");
        boolean sameRule = again.rule().equals(text)
                && again.digest().equals(digest)
                && Hash.SHA_256.of(text.getBytes(StandardCharsets.UTF_8)).equals(digest);
        if (!sameRule) {
            return Optional.of("的自动审批规则和事项里的不同");
        }
        // What was left to a person may have been left for other reasons than the rule.
        boolean granted = said.containsKey(PayloadKeys.OPINION);
        return granted && !again.grants()
                ? Optional.of("的自动审批重算结果不同：" + String.join("；", again.unmet()) + " 不成立")
                : Optional.empty();
    }

    @Override
    public long rulings() {
        return rulings;
    }
}
