// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The build folder of a department's project, as Maven would leave it. */
final class BuiltFolder {
    static final String CONTRACT = "org.tongban.testkit.MatterContractTest";

    private static final String DESCRIPTOR = "MATTER-INF/hall-card.yaml";

    private final Path target;

    BuiltFolder(Path target, String descriptor) {
        this.target = target;
        try {
            Files.createDirectories(target.resolve("classes/MATTER-INF"));
            Files.createDirectories(target.resolve("surefire-reports"));
            Files.writeString(target.resolve("classes").resolve(DESCRIPTOR), descriptor);
            old(target.resolve("classes").resolve(DESCRIPTOR), Duration.ofMinutes(2));
            jar(descriptor);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path jar() {
        return target.resolve("hall-office-1.2.0.jar");
    }

    Path signed() {
        return target.resolve("matter-hall-office-1.2.0-signed.jar");
    }

    void jar(String descriptor) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.matter.hall-office");
        main.putValue("Bundle-Version", "1.2.0");
        try (OutputStream out = Files.newOutputStream(jar());
                JarOutputStream zip = new JarOutputStream(out, manifest)) {
            zip.putNextEntry(new JarEntry("MATTER-INF/"));
            zip.closeEntry();
            zip.putNextEntry(new JarEntry(DESCRIPTOR));
            zip.write(descriptor.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /** A report of Surefire. */
    Path report(String suite, int tests, int failures, int skipped) throws IOException {
        return Files.writeString(
                target.resolve("surefire-reports/TEST-" + suite + ".xml"),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"" + suite + "\" tests=\"" + tests
                        + "\" errors=\"0\" skipped=\"" + skipped + "\" failures=\"" + failures + "\">"
                        + "<properties><property name=\"java.class.path\" value=\"/r/org/tongban/api/0.1.0/api-0.1.0.jar"
                        + ":/r/org/tongban/testkit/0.1.0/testkit-0.1.0.jar\"/></properties></testsuite>");
    }

    static void old(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
