// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A department's next delivery: the archive of the distribution with another version and one changed file. */
final class NextVersion {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private NextVersion() {}

    /**
     * Packs it and signs it.
     *
     * @param archive name of the jar in the distribution, without version
     * @param version of the delivery
     * @param file the entry that changes
     * @param change to its text
     * @return the new archive
     */
    static Path of(String archive, String version, String file, UnaryOperator<String> change) {
        Path signed = Path.of("target", archive + "-" + version + ".jar").toAbsolutePath();
        Department.sign(unsigned(archive, version, file, change), signed);
        return signed;
    }

    /** Packs it and does not sign it. */
    static Path unsigned(String archive, String version, String file, UnaryOperator<String> change) {
        Path original = Archive.unpacked().resolve("modules/" + archive + "-0.1.0.jar");
        Path next = Path.of("target", archive + "-" + version + "-unsigned.jar").toAbsolutePath();
        try (ZipFile old = new ZipFile(original.toFile());
                OutputStream out = Files.newOutputStream(next);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : List.copyOf(old.stream().toList())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content(
                        old,
                        entry,
                        text -> entry.getName().equals(MANIFEST)
                                ? text.replace("Bundle-Version: 0.1.0", "Bundle-Version: " + version)
                                : entry.getName().equals(file) ? change.apply(text) : text));
                zip.closeEntry();
            }
            return next;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, UnaryOperator<String> change) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            // Only text changes; a class read as text would not come back whole.
            return entry.getName().endsWith(".class")
                    ? bytes
                    : change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
