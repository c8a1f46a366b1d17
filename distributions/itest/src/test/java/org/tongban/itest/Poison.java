// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;

/**
 * A department's delivery that is right in every respect but one: it offers packages to others, and so the framework has
 * to wire and restart whoever uses them.
 */
enum Poison {
    /** Exports a Java EE API, as a department does that packs a copy of it. */
    JAVA_EE(
            "0.1.61",
            "javax.servlet",
            "javax.servlet;javax.servlet.annotation;javax.servlet.descriptor;javax.servlet.http;version=\"4.9\","
                    + "javax.servlet;javax.servlet.annotation;javax.servlet.descriptor;javax.servlet.http;version=\"3.99\""),

    /** Brings what a part of the web server would use if it were there. */
    OPTIONAL_IMPORT(
            "0.1.62",
            "org.eclipse.jetty.rewrite",
            "org.eclipse.jetty.rewrite;org.eclipse.jetty.rewrite.handler;version=\"9.4.58\""),

    /** Brings a newer version of a library that everybody shares. */
    SHARED_LIBRARY("0.1.63", "org.slf4j", "org.slf4j;version=\"1.7.99\"");

    /** Of the bundle: descriptors alone, so that it runs in any framework. */
    static final String BUNDLE = "org.tongban.matter.life-events";

    /** Of the module. */
    static final String MODULE = "matter-life-events";

    private final String version;
    private final String first;
    private final String export;

    Poison(String version, String first, String export) {
        this.version = version;
        this.first = first;
        this.export = export;
    }

    /** The package that a refusal has to name. */
    String first() {
        return first;
    }

    /** Where its classes come from. */
    private Path library() {
        if (this != SHARED_LIBRARY) {
            return Archive.unpacked()
                    .resolve("system/jakarta/servlet/jakarta.servlet-api/4.0.4/jakarta.servlet-api-4.0.4.jar");
        }
        try {
            return Path.of(
                    Objects.requireNonNull(Logger.class.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The signed archive. */
    Path pack() {
        BadVersion archive = BadVersion.of("life-events", version)
                .text("META-INF/MANIFEST.MF", "Bundle-License: Apache-2.0", "Export-Package: " + export);
        try (ZipFile library = new ZipFile(library().toFile())) {
            for (ZipEntry entry : List.copyOf(library.stream().toList())) {
                if (entry.getName().startsWith(first.replace('.', '/')) && !entry.isDirectory()) {
                    try (var in = library.getInputStream(entry)) {
                        archive.bytes(entry.getName(), in.readAllBytes());
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return archive.pack();
    }

    /** The same delivery without the poison. */
    static Path antidote(String version) {
        return BadVersion.of("life-events", version).pack();
    }

    /** The name of the feature in {@link #features}. */
    String feature() {
        return "poison-" + version;
    }

    /** A repository with a feature for each of them. */
    static Path features(Path folder) {
        StringBuilder text = new StringBuilder(
                "<features name=\"poison\" xmlns=\"http://karaf.apache.org/xmlns/features/v1.5.0\">\n");
        Stream.of(values())
                .forEach(poison -> text.append("  <feature name=\"%s\" version=\"1\"><bundle>%s</bundle></feature>\n"
                        .formatted(poison.feature(), poison.pack().toUri())));
        try {
            return Files.writeString(folder.resolve("poison-features.xml"), text + "</features>\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
