// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.tongban.matter.Matter;

/**
 * A complete descriptor that no rule objects to, to be spoilt by tests.
 *
 * @param name of the file
 * @param text its content
 */
public record SampleFile(String name, String text) {
    /** The descriptor of a licence. */
    public static SampleFile matter() {
        return load("food-permit.yaml");
    }

    /** A benefit that a rule may grant. */
    public static SampleFile automatic() {
        return load("long-life-allowance.yaml");
    }

    /** How a place does the same matter. */
    public static SampleFile implementation() {
        return load("market-regulation.yaml");
    }

    /** A life event of two matters. */
    public static SampleFile event() {
        return load("opening.yaml");
    }

    private static SampleFile load(String name) {
        try (InputStream in = SampleFile.class.getResourceAsStream(name)) {
            return new SampleFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with every occurrence of a text replaced; the text has to be there. */
    public SampleFile with(String old, String fresh) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("The sample has no " + old);
        }
        return new SampleFile(name, text.replace(old, fresh));
    }

    /** The file without the line that holds a text. */
    public SampleFile without(String part) {
        String line = text.lines().filter(l -> l.contains(part)).findFirst().orElseThrow();
        return with(line + "\n", "");
    }

    /** The first line that holds a text, counted from 1. */
    public int line(String part) {
        return line(part, 1);
    }

    /** The n-th line that holds a text, counted from 1. */
    public int line(String part, int nth) {
        List<String> lines = text.lines().toList();
        return 1
                + IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(part))
                        .skip(nth - 1)
                        .findFirst()
                        .orElseThrow();
    }

    /** The matter, which has to be readable. */
    public ReadMatter read() {
        Reading<ReadMatter> reading = DescriptorReader.read(name, text);
        return reading.value()
                .orElseThrow(() -> new IllegalStateException(reading.findings().toString()));
    }

    /** The matter, which has to be readable. */
    public Matter toMatter() {
        return read().matter();
    }

    /** The implementations, which have to be readable. */
    public List<ReadImplementation> readImplementations() {
        return ImplementationReader.read(name, text, "320402").value().orElseThrow();
    }
}
