// SPDX-License-Identifier: Apache-2.0
package org.tongban.stage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.AnswerParser;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.Definitions;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.matter.Finding;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Ruling;
import org.tongban.matter.Step;

/** The matters of one project in the sample city, under the rules of the engine and with whatever hooks there are. */
public final class StagedMatters implements MatterRegistry, MatterSnapshot {
    private final Map<String, MatterRules> compiled = new HashMap<>();
    private final List<Matter> matters = new ArrayList<>();
    private final SampleCity city;
    private final BiFunction<String, Answers, List<FieldError>> hooks;
    private final AnswerFormats formats;

    /**
     * Puts matters on.
     *
     * @param read the matters, free of errors
     * @param city that does them
     * @param clock by which days are counted
     * @param hooks by code of the matter and answers, what its hooks object to
     */
    public StagedMatters(
            List<ReadMatter> read, SampleCity city, Clock clock, BiFunction<String, Answers, List<FieldError>> hooks) {
        this.city = city;
        this.hooks = hooks;
        this.formats = new AnswerFormats(
                clock, code -> city.find(DivisionCode.of(code)).isPresent());
        read.stream().map(ReadMatter::matter).forEach(matters::add);
    }

    /** Compiled when they are needed: a test plays one matter of many. */
    private MatterRules rules(Matter matter) {
        return compiled.computeIfAbsent(matter.code(), code -> new MatterRules(matter, formats));
    }

    @Override
    public MatterSnapshot snapshot() {
        return this;
    }

    @Override
    public String write(MatterDefinition definition) {
        return Definitions.write(definition);
    }

    @Override
    public MatterDefinition read(String json) {
        return Definitions.read(json);
    }

    @Override
    public Answers parse(Matter matter, Map<String, List<String>> raw) {
        return AnswerParser.parse(matter.form(), raw);
    }

    @Override
    public FormDefinition form(Matter matter, Answers answers) {
        return rules(matter).form(answers);
    }

    @Override
    public List<FieldError> check(Matter matter, Answers answers) {
        return rules(matter).check(answers);
    }

    @Override
    public List<Material> materials(Matter matter, Answers answers) {
        return rules(matter).materials(answers);
    }

    @Override
    public List<Step> steps(Matter matter, Answers answers) {
        return rules(matter).steps(answers);
    }

    @Override
    public List<LifeEvent.Part> parts(Matter event, Answers answers) {
        return rules(event).parts(answers);
    }

    @Override
    public Optional<Ruling> ruling(Matter matter, Answers answers, Map<String, Object> facts) {
        return rules(matter).ruling(answers, facts);
    }

    @Override
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        return hooks.apply(definition.matter().code(), answers);
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return Optional.empty();
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public List<Matter> matters() {
        return List.copyOf(matters);
    }

    @Override
    public Optional<Matter> find(String code) {
        return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
    }

    @Override
    public Optional<MatterDefinition> definition(String code, String area) {
        return find(code)
                .map(matter ->
                        new MatterDefinition(matter, city.byArea(area).flatMap(portal -> portal.implementation(code))));
    }

    @Override
    public List<Matter> search(String text) {
        return List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of();
    }
}
