// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Reading;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.Finding;
import org.tongban.matter.Finding.Severity;
import org.tongban.matter.ForMatter;

/** A bundle of matters as its build left it: descriptors, classes and, once it was packed, the manifest. */
public final class MatterBundle {
    private static final Logger LOG = LoggerFactory.getLogger(MatterBundle.class);
    private static final List<String> OPENINGS =
            List.of("Export-Package", "Bundle-Activator", "DynamicImport-Package", "Fragment-Host");

    private final List<ReadMatter> matters = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final JavaClasses classes;
    private final Attributes manifest;

    private MatterBundle(List<Path> descriptors, JavaClasses classes, Attributes manifest) {
        this.classes = classes;
        this.manifest = manifest;
        Linter linter = Linter.withoutHolidays(Clock.system(TestClock.ZONE));
        for (Path file : descriptors) {
            Reading<ReadMatter> reading = read(file);
            findings.addAll(reading.findings());
            reading.value().ifPresent(matters::add);
        }
        matters.forEach(matter -> findings.addAll(linter.lint(matter)));
        findings.addAll(linter.duplicates(matters));
        findings.addAll(linter.localCodes(matters));
    }

    /**
     * What lies in a folder of classes.
     *
     * @param folder usually {@code target/classes}
     * @return an empty bundle when there are no descriptors in it
     */
    public static MatterBundle in(Path folder) {
        List<Path> descriptors = descriptors(folder.resolve("MATTER-INF"));
        return descriptors.isEmpty()
                ? new MatterBundle(List.of(), new ClassFileImporter().importPaths(List.of()), new Attributes())
                : new MatterBundle(descriptors, new ClassFileImporter().importPath(folder), manifest(folder));
    }

    private static List<Path> descriptors(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes manifest(Path folder) {
        Path file = folder.resolve("META-INF").resolve("MANIFEST.MF");
        if (!Files.exists(file)) {
            return new Attributes();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in).getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<ReadMatter> read(Path file) {
        try {
            return DescriptorReader.read("MATTER-INF/" + file.getFileName(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void printWarnings() {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .forEach(finding -> LOG.warn(finding.line1()));
    }

    /**
     * What keeps matters from being offered.
     *
     * @return one line a finding, so that a failed test shows them as the author has to read them
     */
    public List<String> errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::line1)
                .toList();
    }

    /**
     * The matters that could be read.
     *
     * @return in the order of their files
     */
    public List<ReadMatter> matters() {
        return List.copyOf(matters);
    }

    List<String> codes() {
        return matters.stream().map(read -> read.matter().code()).toList();
    }

    /**
     * The hooks of the bundle.
     *
     * @return by code of the matter the names of their classes
     */
    public Map<String, List<String>> hooks() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(ForMatter.class))
                .collect(Collectors.groupingBy(
                        type -> type.getAnnotationOfType(ForMatter.class).value(),
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
    }

    /** Hooks that would never be asked: what carries the mark has to be a component that offers a hook. */
    List<String> idleHooks() {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(ForMatter.class))
                .filter(type -> !type.isAssignableTo(AcceptanceCheck.class)
                        || !type.isAnnotatedWith("org.osgi.service.component.annotations.Component"))
                .map(JavaClass::getName)
                .toList();
    }

    /** Exported packages and activators, by the classes and by the manifest. */
    List<String> openings() {
        Stream<String> headers = OPENINGS.stream().filter(header -> manifest.getValue(header) != null);
        Stream<String> types = classes.stream()
                .filter(type -> type.isAnnotatedWith("org.osgi.annotation.bundle.Export")
                        || type.isAssignableTo("org.osgi.framework.BundleActivator"))
                .map(JavaClass::getName);
        return Stream.concat(headers, types).toList();
    }
}
