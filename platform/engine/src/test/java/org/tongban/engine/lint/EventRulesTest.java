// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.Definitions;
import org.tongban.engine.matter.SampleFile;
import org.tongban.form.Answers;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

class EventRulesTest {
    private final SampleFile event = SampleFile.event();

    @Test
    void anEventThatAsksForWhatItsPartsNeedIsPerfect() {
        assertThat(Lint.of(event)).containsExactly(Lint.warning("D14", 1));
        assertThat(beside(event)).isEmpty();
    }

    @Test
    void aPartThatIsNotInstalledIsAWarningAtItsLine() {
        SampleFile other = event.with("matter: health-check", "matter: health-chek");
        assertThat(beside(other)).containsExactly(Lint.warning("D22", other.line("matter: health-chek")));
    }

    @Test
    void whatAPartNeedsIsAskedOnceInTheSameType() {
        SampleFile unasked = event.with("fields: { name: owner }", "fields: { name: boss }");
        assertThat(beside(unasked)).contains(Lint.error("D22", unasked.line("fields: { name: boss }")));
        SampleFile number = event.with("owner: { type: string", "owner: { type: integer");
        assertThat(beside(number)).contains(Lint.error("D22", number.line("fields: { name: owner }")));
        SampleFile optional = event.with("required: [owner, wantsCheck]", "required: [wantsCheck]");
        assertThat(beside(optional)).contains(Lint.error("D22", optional.line("fields: { name: owner }")));
    }

    @Test
    void whatNoPartUsesIsNotAsked() {
        SampleFile more = event.with(
                "      wantsCheck:", "      hobby: { type: string, title: 爱好, examples: [钓鱼] }\n      wantsCheck:");
        assertThat(beside(more)).containsExactly(Lint.error("D22", more.line("hobby:")));
        SampleFile paper = event.with("code: lease", "code: lese");
        assertThat(beside(paper))
                .containsExactlyInAnyOrder(
                        Lint.error("D22", paper.line("code: lese")),
                        Lint.error("D22", paper.line("matter: shop-permit")));
    }

    @Test
    void whatOnlyAChosenPartUsesIsAskedOnlyThen() {
        SampleFile asked = event.with(
                        "      wantsCheck:",
                        "      person: { type: string, title: 体检人, examples: [陆勇（示例）] }\n      wantsCheck:")
                .with("[owner, wantsCheck] }", "[owner, wantsCheck, person] }")
                .with("      fields: { person: owner }\n", "");
        assertThat(beside(asked)).containsExactly(Lint.error("D22", asked.line("person: {")));
        assertThat(beside(asked.with("person: {", "person: { when: form.wantsCheck,")))
                .isEmpty();
    }

    @Test
    void aConditionThatDoesNotCompileIsFoundAtItsLine() {
        SampleFile wrong = event.with("when: form.wantsCheck", "when: form.wantsChek");
        assertThat(Lint.of(wrong)).contains(Lint.error("D5", wrong.line("when: form.wantsChek")));
    }

    @Test
    void anEventHasNoStepsOfItsOwnAndAtLeastTwoParts() {
        assertThat(Lint.of(event.with(
                        "steps: []",
                        "steps: [{ step: decide, kind: decision, name: 决定, role: a.b, level: district }]")))
                .contains(Lint.error("D4", event.line("steps: []")));
    }

    @Test
    void theAnswersDecideWhichPartsBelongToIt() {
        MatterRules rules = new MatterRules(event.toMatter(), new AnswerFormats(Clock.systemUTC(), division -> true));
        assertThat(rules.parts(new Answers(Map.of("owner", "陆勇", "wantsCheck", false))))
                .extracting(LifeEvent.Part::matter)
                .containsExactly("shop-permit");
        assertThat(rules.parts(new Answers(Map.of("owner", "陆勇", "wantsCheck", true))))
                .hasSize(2);
    }

    @Test
    void aCaseThatIsPinnedToItOpensAgain() {
        MatterDefinition pinned = new MatterDefinition(event.toMatter(), Optional.empty());
        assertThat(Definitions.read(Definitions.write(pinned))).isEqualTo(pinned);
    }

    private static List<String> beside(SampleFile file) {
        Map<String, Matter> parts = Map.of(
                "shop-permit",
                part("shop-permit", "name", "lease"),
                "health-check",
                part("health-check", "person", ""));
        return Lint.LINTER.lint(file.read(), code -> Optional.ofNullable(parts.get(code))).stream()
                .map(Lint::words)
                .toList();
    }

    private static Matter part(String code, String field, String material) {
        String own = SampleFile.event()
                .text()
                .replaceAll("(?s)\\nevent:.*", "\n")
                .replace("matter: opening", "matter: " + code)
                .replace("owner", field)
                .replace("required: [" + field + ", wantsCheck]", "required: [" + field + "]")
                .replaceAll("      wantsCheck: .*\\n", "")
                .replace(", wantsCheck]", "]")
                .replace("code: lease", material.isEmpty() ? "code: photo, required: false" : "code: " + material);
        return new SampleFile(code + ".yaml", own).toMatter();
    }
}
