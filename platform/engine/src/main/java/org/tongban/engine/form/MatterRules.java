// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.Ruling;
import org.tongban.matter.Step;

/** What one matter asks for, given the answers: compiled once, used by many threads. */
public final class MatterRules {
    private final Matter matter;
    private final AnswerChecker checker;
    private final AskedForm asked;
    private final Map<String, Condition> conditions = new HashMap<>();
    private final Optional<CompiledRule> automatic;

    /**
     * Compiles schema and conditions of a matter that the linter has passed.
     *
     * @param matter the matter
     * @param formats knows today and the divisions
     * @throws IllegalArgumentException when a condition does not compile
     */
    public MatterRules(Matter matter, AnswerFormats formats) {
        this.matter = matter;
        this.checker = new AnswerChecker(matter.form(), formats);
        this.asked = new AskedForm(matter.form());
        ConditionCompiler compiler = new ConditionCompiler(matter.form());
        matter.materials().forEach(material -> compile(compiler, material.when()));
        matter.steps().forEach(step -> compile(compiler, step.when()));
        this.automatic = matter.automatic().map(rule -> new CompiledRule(rule, matter.form()));
        matter.event().ifPresent(event -> event.parts().forEach(part -> compile(compiler, part.when())));
    }

    private void compile(ConditionCompiler compiler, Optional<String> when) {
        when.ifPresent(text -> conditions.computeIfAbsent(text, compiler::compile));
    }

    /**
     * The form as far as the answers call for it.
     *
     * @param answers typed answers
     * @return its fields and pages without those that are not asked
     */
    public FormDefinition form(Answers answers) {
        return asked.of(answers);
    }

    /**
     * Everything that is wrong with the answers.
     *
     * @param answers typed answers; those to fields that are not asked are passed over
     * @return one sentence a field, in the order of the form
     */
    public List<FieldError> check(Answers answers) {
        Answers counting = asked.counting(answers);
        Set<String> fields = asked.asked(counting);
        return checker.check(counting).stream()
                .filter(error -> fields.contains(error.field()))
                .toList();
    }

    /**
     * The materials that the answers call for.
     *
     * @param answers typed answers
     * @return in the order of the descriptor
     */
    public List<Material> materials(Answers answers) {
        Answers counting = asked.counting(answers);
        return matter.materials().stream()
                .filter(material -> holds(material.when(), counting))
                .toList();
    }

    /**
     * The parts of a life event that the answers call for.
     *
     * @param answers typed answers
     * @return in the order of the descriptor; empty for a matter that is no life event
     */
    public List<LifeEvent.Part> parts(Answers answers) {
        Answers counting = asked.counting(answers);
        return matter.event().map(LifeEvent::parts).orElse(List.of()).stream()
                .filter(part -> holds(part.when(), counting))
                .toList();
    }

    /**
     * The steps that the answers call for. Where a step drops out, those after it follow the ones before it.
     *
     * @param answers typed answers
     * @return in an order that respects {@code after}, which names only steps of this list
     */
    public List<Step> steps(Answers answers) {
        Answers counting = asked.counting(answers);
        Map<String, Step> open = new LinkedHashMap<>();
        matter.steps().forEach(step -> open.put(step.code(), step));
        Map<String, Set<String>> before = new HashMap<>();
        List<Step> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            Step next = open.values().stream()
                    .filter(step -> step.after().stream().noneMatch(open::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Steps in a circle: " + open.keySet()));
            open.remove(next.code());
            Set<String> after = new LinkedHashSet<>();
            next.after().forEach(code -> after.addAll(before.getOrDefault(code, Set.of())));
            boolean stays = holds(next.when(), counting);
            before.put(next.code(), stays ? Set.of(next.code()) : after);
            if (stays) {
                ordered.add(following(next, List.copyOf(after)));
            }
        }
        return List.copyOf(ordered);
    }

    /**
     * What the automatic rule makes of answers and facts.
     *
     * @param answers typed answers
     * @param facts what registers said, by the names of the rule
     * @return empty for a matter without such a rule
     */
    public Optional<Ruling> ruling(Answers answers, Map<String, Object> facts) {
        return automatic.map(rule -> rule.apply(answers, facts));
    }

    /**
     * Applies the automatic rule to inputs that were kept.
     *
     * @param inputs as the ruling wrote them
     * @return empty for a matter without such a rule, or when the inputs cannot be read
     */
    public Optional<Ruling> again(String inputs) {
        return automatic.flatMap(rule -> rule.again(inputs));
    }

    private boolean holds(Optional<String> when, Answers answers) {
        return when.map(conditions::get)
                .map(condition -> condition.holds(answers))
                .orElse(true);
    }

    private static Step following(Step step, List<String> after) {
        return new Step(
                step.code(),
                step.kind(),
                step.name(),
                step.role(),
                step.level(),
                step.people(),
                step.limit(),
                after,
                step.when(),
                step.pause(),
                step.standard(),
                step.department(),
                step.onDemand(),
                step.notice());
    }
}
