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
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.form.RuledMatters;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;

/** The matters of one project in the sample city, under the rules of the engine and with whatever hooks there are. */
public final class StagedMatters extends RuledMatters implements MatterSnapshot {
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
    @Override
    protected MatterRules rules(Matter matter) {
        return compiled.computeIfAbsent(matter.code(), code -> new MatterRules(matter, formats));
    }

    @Override
    public MatterSnapshot snapshot() {
        return this;
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
