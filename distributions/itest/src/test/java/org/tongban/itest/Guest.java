// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A bundle that is no module and that an administrator installs as a feature. */
enum Guest {
    /** As a district has them: gives others a package of which the platform has never heard. */
    LIBRARY("cn.example.table", "cn.example.table"),

    /** Gives others a contract of the platform. */
    INTRUDER("cn.example.identity", "org.tongban.identity");

    private final String bundle;
    private final String given;

    Guest(String bundle, String given) {
        this.bundle = bundle;
        this.given = given;
    }

    /** Its symbolic name, and that of its feature. */
    String bundle() {
        return bundle;
    }

    /** The package that it offers. */
    String given() {
        return given;
    }

    /** A repository with a feature for each of them. */
    static Path features(Path folder) {
        String all = Stream.of(values())
                .map(guest -> "  <feature name=\"%s\" version=\"1\"><bundle>%s</bundle></feature>\n"
                        .formatted(guest.bundle, guest.pack(folder).toUri()))
                .collect(Collectors.joining());
        try {
            return Files.writeString(
                    folder.resolve("guest-features.xml"),
                    "<features name=\"guests\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.5.0\">\n" + all
                            + "</features>\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path pack(Path folder) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", bundle);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Export-Package", given + ";version=\"1.0.99\"");
        Path jar = folder.resolve(bundle + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream written = new JarOutputStream(out, manifest)) {
            written.finish();
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
