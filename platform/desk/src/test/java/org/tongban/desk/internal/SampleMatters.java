// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.AnswerParser;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Finding;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Implementation;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;
import org.tongban.testkit.TestClock;

/** Three real matters of civil affairs, with the rules of the engine. */
public final class SampleMatters implements MatterRegistry {
    /** One applicant, accepted by the window, separated duties. */
    public static final String ALLOWANCE = "elderly-allowance";
    /** Two applicants in roles. */
    public static final String MARRIAGE = "marriage-registration";
    /** With a material that may come later. */
    public static final String RELIEF = "temporary-relief";

    private static final TestClock CLOCK = TestClock.at("2026-11-24T09:30:00");

    private final List<Matter> matters = new ArrayList<>(Stream.of(ALLOWANCE, MARRIAGE, RELIEF)
            .map(code -> descriptor(code, text -> text))
            .toList());
    private final List<FieldError> objections = new ArrayList<>();

    /** The examination of the allowance is a hearing. */
    public void examinesByHearing() {
        matters.set(0, descriptor(ALLOWANCE, text -> text.replace("kind: examination", "kind: hearing")));
    }

    private static Matter descriptor(String code, UnaryOperator<String> change) {
        try (InputStream file = SampleMatters.class.getResourceAsStream("/" + code + ".yaml")) {
            String text = change.apply(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return DescriptorReader.read(code + ".yaml", text.getBytes(StandardCharsets.UTF_8))
                    .value()
                    .orElseThrow()
                    .matter();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Lets the department object.
     *
     * @param error at a field
     */
    public void object(FieldError error) {
        objections.add(error);
    }

    /**
     * A matter.
     *
     * @param code of it
     * @return the matter
     */
    public Matter matter(String code) {
        return snapshot().find(code).orElseThrow();
    }

    private static MatterRules rules(Matter matter) {
        return new MatterRules(matter, new AnswerFormats(CLOCK, code -> code.startsWith("3204")));
    }

    @Override
    public MatterSnapshot snapshot() {
        return new Offer(matters);
    }

    @Override
    public String write(MatterDefinition definition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MatterDefinition read(String json) {
        throw new UnsupportedOperationException();
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
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        return List.copyOf(objections);
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return Optional.empty();
    }

    /** What is on offer. */
    private record Offer(List<Matter> matters) implements MatterSnapshot {
        @Override
        public long revision() {
            return 1;
        }

        @Override
        public Optional<Matter> find(String code) {
            return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
        }

        @Override
        public Optional<MatterDefinition> definition(String code, String area) {
            return find(code).map(matter -> new MatterDefinition(matter, implementation(code, area)));
        }

        @Override
        public List<Matter> search(String text) {
            return matters.stream()
                    .filter(matter -> matter.name().contains(text)
                            || matter.aliases().stream().anyMatch(alias -> alias.contains(text)))
                    .toList();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    private static Optional<Implementation> implementation(String code, String area) {
        return Optional.ofNullable(Map.of("320402", "天宁区", "320412", "武进区").get(area))
                .map(name -> new Implementation(
                        code,
                        area,
                        name + "民政局（示例）",
                        "11320499MB9900013Q",
                        "民政窗口",
                        List.of(),
                        "0519-0000 0101（示例）",
                        "0519-12345",
                        Optional.empty(),
                        name + "人民政府（示例）",
                        TimeLimit.parse("60 calendar-day"),
                        name + "人民法院（示例）",
                        TimeLimit.parse("6 month"),
                        "b".repeat(64)));
    }
}
