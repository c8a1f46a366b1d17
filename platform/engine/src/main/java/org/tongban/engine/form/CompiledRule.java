// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tongban.engine.matter.Definitions;
import org.tongban.form.Answers;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Ruling;

/** The automatic rule of one matter, compiled once. It reads nothing but its inputs: no clock, no register. */
final class CompiledRule {
    private static final Pattern ANSWER = Pattern.compile("form\\.([A-Za-z0-9_]+)");
    private static final String ANSWERS = "answers";
    private static final String FACTS = "facts";

    private final AutomaticRule rule;
    private final String text;
    private final String digest;
    private final Map<String, Condition> conditions = new LinkedHashMap<>();

    /**
     * Compiles.
     *
     * @throws IllegalArgumentException when a condition does not compile
     */
    CompiledRule(AutomaticRule rule, FormDefinition form) {
        this.rule = rule;
        this.text = Definitions.text(rule);
        this.digest = Definitions.sha256(text);
        ConditionCompiler compiler = new ConditionCompiler(form, rule.facts());
        rule.conditions().forEach(one -> conditions.put(one.holds(), compiler.compile(one.holds())));
    }

    Ruling apply(Answers answers, Map<String, Object> facts) {
        return apply(
                new Answers(read(answers)),
                known(facts),
                Definitions.text(Map.of(ANSWERS, new TreeMap<>(read(answers)), FACTS, new TreeMap<>(known(facts)))));
    }

    /** Empty when the inputs are not what {@link #apply} wrote. */
    Optional<Ruling> again(String inputs) {
        return Definitions.object(inputs)
                .map(kept -> apply(new Answers(part(kept, ANSWERS)), known(part(kept, FACTS)), inputs));
    }

    private Ruling apply(Answers answers, Map<String, Object> facts, String inputs) {
        Map<String, Object> bound = Bindings.of(rule.facts(), facts);
        List<String> unmet = rule.conditions().stream()
                .filter(one -> !holds(one, answers, bound))
                .map(AutomaticRule.Condition::says)
                .toList();
        return new Ruling(rule.version(), text, digest, inputs, unmet);
    }

    private boolean holds(AutomaticRule.Condition one, Answers answers, Map<String, Object> facts) {
        Condition condition = conditions.get(one.holds());
        return condition != null && condition.holds(answers, facts);
    }

    /** Only the answers that some condition reads: nothing else is kept with the decision. */
    private Map<String, Object> read(Answers answers) {
        Map<String, Object> read = new LinkedHashMap<>();
        rule.conditions()
                .forEach(condition -> ANSWER.matcher(condition.holds())
                        .results()
                        .map(name -> name.group(1))
                        .filter(name -> answers.values().containsKey(name))
                        .forEach(name -> read.put(name, answers.values().getOrDefault(name, ""))));
        return read;
    }

    private Map<String, Object> known(Map<String, Object> facts) {
        Map<String, Object> known = new LinkedHashMap<>();
        rule.facts()
                .forEach(fact ->
                        Bindings.known(fact, facts.get(fact.fact())).ifPresent(value -> known.put(fact.fact(), value)));
        return known;
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static Map<String, Object> part(Map<String, Object> kept, String name) {
        return kept.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
