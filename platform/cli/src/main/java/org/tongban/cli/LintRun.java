// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ImplementationReader;
import org.tongban.engine.matter.PortalSyntax;
import org.tongban.engine.matter.ReadImplementation;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Reading;
import org.tongban.matter.Finding;

/** Looks at a set of files together: implementations are checked against the matters of the same set. */
final class LintRun {
    private static final Pattern IMPLEMENTATION = Pattern.compile("(?m)^\\uFEFF?matters\\s*:");
    private static final Pattern PORTAL = Pattern.compile("(?m)^\\uFEFF?portal\\s*:");

    private final Linter linter = OfficialCalendar.linter();
    private final Map<String, ReadMatter> matters = new LinkedHashMap<>();
    private final List<ReadMatter> read = new ArrayList<>();
    private final List<ReadImplementation> implementations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    LintRun(List<Path> files) throws IOException {
        for (Path file : files) {
            take(file.toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    /** Over the content of files by name. */
    LintRun(Map<String, byte[]> files) {
        files.forEach(this::take);
    }

    private void take(String file, byte[] content) {
        String peek = new String(content, StandardCharsets.UTF_8);
        if (PORTAL.matcher(peek).find()) {
            findings.addAll(PortalSyntax.area(file, content).findings());
        } else if (IMPLEMENTATION.matcher(peek).find()) {
            Reading<List<ReadImplementation>> reading = ImplementationReader.read(file, content, "");
            findings.addAll(reading.findings());
            reading.value().ifPresent(implementations::addAll);
        } else {
            Reading<ReadMatter> reading = DescriptorReader.read(file, content);
            findings.addAll(reading.findings());
            reading.value().ifPresent(read::add);
        }
    }

    /** The matters that could be read. */
    List<ReadMatter> matters() {
        return List.copyOf(read);
    }

    /** What was found, by file and line; what several matters share is said once. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        read.forEach(matter -> matters.putIfAbsent(matter.matter().code(), matter));
        read.forEach(matter -> all.addAll(linter.lint(matter)));
        all.addAll(linter.duplicates(read));
        all.addAll(linter.localCodes(read));
        implementations.forEach(local -> all.addAll(lint(local)));
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::file).thenComparingInt(Finding::line))
                .toList();
    }

    private List<Finding> lint(ReadImplementation local) {
        ReadMatter standard = matters.get(local.implementation().matter());
        return standard == null ? linter.lint(local) : linter.lint(standard, local);
    }
}
