// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tongban.bench.Department;
import org.tongban.bench.Places;

/** Makes next versions out of an archive of the distribution: the only place where archives are made. */
final class NextArchive {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String MATTER = "MATTER-INF/elderly-allowance.yaml";

    private final Path original;
    private final Path folder;
    private final Department department;

    /**
     * Nothing is made yet.
     *
     * @param original of the distribution
     * @param places where everything lies
     */
    NextArchive(Path original, Places places) throws IOException {
        this.original = original;
        this.folder = places.fresh("archives");
        this.department = Department.of(places);
    }

    /** The version of the watched matter in a version of its module. */
    static String matterVersion(String version) {
        return version.equals("0.1.0") ? "1.0.0" : "1." + version.substring(version.indexOf('.') + 1);
    }

    /** A version of the module; a matter in it gets a version of its own, so that readers can tell. */
    Path make(String version) throws IOException {
        String name = String.valueOf(original.getFileName()).replaceFirst("-0\\.1\\.0\\.jar$", "");
        Path next = folder.resolve(name + "-" + version + "-unsigned.jar");
        try (ZipFile old = new ZipFile(original.toFile());
                OutputStream out = Files.newOutputStream(next);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : List.copyOf(old.stream().toList())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(content(old, entry, version));
                zip.closeEntry();
            }
        }
        Path signed = folder.resolve(name + "-" + version + ".jar");
        department.sign(next, signed);
        return signed;
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, String version) throws IOException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        return switch (entry.getName()) {
            case MANIFEST -> changed(bytes, "(?m)^Bundle-Version: 0\\.1\\.0", "Bundle-Version: " + version);
            case MATTER -> changed(bytes, "(?m)^version: .*$", "version: " + matterVersion(version));
            default -> bytes;
        };
    }

    private static byte[] changed(byte[] bytes, String pattern, String by) {
        return new String(bytes, StandardCharsets.UTF_8)
                .replaceFirst(pattern, by)
                .getBytes(StandardCharsets.UTF_8);
    }
}
