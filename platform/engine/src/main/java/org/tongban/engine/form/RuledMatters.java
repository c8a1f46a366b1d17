// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.matter.Definitions;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.Ruling;
import org.tongban.matter.Step;

/** Matters under the rules of the engine: the same wherever they come from, a running platform or a test. */
public abstract class RuledMatters implements MatterRegistry {
    /** For whoever knows the matters. */
    protected RuledMatters() {}

    /**
     * The rules of a matter.
     *
     * @param matter one of these, or one that a case has pinned
     * @return compiled; the same for the same matter where that saves time
     */
    protected abstract MatterRules rules(Matter matter);

    @Override
    public final String write(MatterDefinition definition) {
        return Definitions.write(definition);
    }

    @Override
    public final MatterDefinition read(String json) {
        return Definitions.read(json);
    }

    @Override
    public final Answers parse(Matter matter, Map<String, List<String>> raw) {
        return AnswerParser.parse(matter.form(), raw);
    }

    @Override
    public final FormDefinition form(Matter matter, Answers answers) {
        return rules(matter).form(answers);
    }

    @Override
    public final List<FieldError> check(Matter matter, Answers answers) {
        return rules(matter).check(answers);
    }

    @Override
    public final List<Material> materials(Matter matter, Answers answers) {
        return rules(matter).materials(answers);
    }

    @Override
    public final List<Step> steps(Matter matter, Answers answers) {
        return rules(matter).steps(answers);
    }

    @Override
    public final List<LifeEvent.Part> parts(Matter event, Answers answers) {
        return rules(event).parts(answers);
    }

    @Override
    public final Optional<Ruling> ruling(Matter matter, Answers answers, Map<String, Object> facts) {
        return matter.automatic().isEmpty() ? Optional.empty() : rules(matter).ruling(answers, facts);
    }

    @Override
    public final Optional<Ruling> again(Matter matter, String inputs) {
        return matter.automatic().isEmpty() ? Optional.empty() : rules(matter).again(inputs);
    }
}
