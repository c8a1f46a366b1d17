// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.AnswerParser;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Reading;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.matter.Finding;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Step;
import org.tongban.portal.Portal;

/** The descriptors below {@code /matters}, with the rules of the engine. */
public final class SampleMatters implements MatterRegistry {
    private final SamplePortals portals;
    private final AnswerFormats formats;
    private List<Matter> matters;

    public SampleMatters(SamplePlaces places, SamplePortals portals, Clock clock) {
        this.portals = portals;
        this.formats = new AnswerFormats(
                clock, code -> places.find(DivisionCode.of(code)).isPresent());
        this.matters = List.of(
                descriptor("elderly-allowance"),
                descriptor("marriage-registration"),
                descriptor("food-business-licence"),
                descriptor("temporary-relief"));
    }

    private static Matter descriptor(String code) {
        String file = "/matters/" + code + ".yaml";
        try (InputStream in = Objects.requireNonNull(SampleMatters.class.getResourceAsStream(file))) {
            Reading<ReadMatter> reading = DescriptorReader.read(file, in.readAllBytes());
            return reading.value()
                    .map(ReadMatter::matter)
                    .orElseThrow(() -> new IllegalStateException(reading.findings().stream()
                            .map(Finding::line1)
                            .toList()
                            .toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Matter matter(String code) {
        return snapshot().find(code).orElseThrow();
    }

    /** A module brings one more. */
    public void bring(String code) {
        matters = Stream.concat(matters.stream(), Stream.of(descriptor(code))).toList();
    }

    /** All bundles leave. */
    public void clear() {
        matters = List.of();
    }

    /** Publishes another version of every matter. */
    public void change(UnaryOperator<Matter> change) {
        matters = matters.stream().map(change).toList();
    }

    @Override
    public MatterSnapshot snapshot() {
        return new Offer(matters, portals);
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
        return new MatterRules(matter, formats).form(answers);
    }

    @Override
    public List<FieldError> check(Matter matter, Answers answers) {
        return new MatterRules(matter, formats).check(answers);
    }

    @Override
    public List<Material> materials(Matter matter, Answers answers) {
        return new MatterRules(matter, formats).materials(answers);
    }

    @Override
    public List<Step> steps(Matter matter, Answers answers) {
        return new MatterRules(matter, formats).steps(answers);
    }

    @Override
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        return List.of();
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return Optional.empty();
    }

    /** What is on offer. */
    private record Offer(List<Matter> matters, SamplePortals portals) implements MatterSnapshot {
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
            return find(code)
                    .map(matter -> new MatterDefinition(
                            matter, portals.byArea(area).flatMap((Portal portal) -> portal.implementation(code))));
        }

        @Override
        public List<Matter> search(String text) {
            return matters.stream()
                    .filter(matter ->
                            matter.name().contains(text) || matter.aliases().contains(text))
                    .toList();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }
}
