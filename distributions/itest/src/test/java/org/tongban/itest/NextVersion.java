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
import org.jspecify.annotations.Nullable;

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
        return of(Archive.unpacked().resolve("modules/" + archive + "-0.1.0.jar"), version, file, change);
    }

    /**
     * Packs the next version of a part of the platform itself, unchanged but for its number.
     *
     * @param part for example {@code cases}
     * @param version of the delivery
     * @return the new archive
     */
    static Path ofPart(String part, String version) {
        Path original = Archive.unpacked().resolve("system/org/tongban/" + part + "/0.1.0/" + part + "-0.1.0.jar");
        return of(original, version, "", UnaryOperator.identity());
    }

    private static Path of(Path original, String version, String file, UnaryOperator<String> change) {
        String archive = name(original);
        Path signed = Path.of("target", archive + "-" + version + ".jar").toAbsolutePath();
        Department.sign(unsigned(original, version, file, change), signed);
        return signed;
    }

    private static String name(Path original) {
        return String.valueOf(original.getFileName()).replace("-0.1.0.jar", "");
    }

    /** Packs it and does not sign it. */
    static Path unsigned(String archive, String version, String file, UnaryOperator<String> change) {
        return unsigned(Archive.unpacked().resolve("modules/" + archive + "-0.1.0.jar"), version, file, change);
    }

    private static Path unsigned(Path original, String version, String file, UnaryOperator<String> change) {
        Path next = Path.of("target", name(original) + "-" + version + "-unsigned.jar")
                .toAbsolutePath();
        try (ZipFile old = new ZipFile(original.toFile());
                OutputStream out = Files.newOutputStream(next);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : List.copyOf(old.stream().toList())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content(
                        old,
                        entry,
                        entry.getName().equals(MANIFEST)
                                ? text -> text.replace("Bundle-Version: 0.1.0", "Bundle-Version: " + version)
                                : entry.getName().equals(file) ? change : null));
                zip.closeEntry();
            }
            return next;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, @Nullable UnaryOperator<String> change)
            throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            // Only what changes is read as text; anything else would not come back whole.
            return change == null
                    ? bytes
                    : change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    }
}
