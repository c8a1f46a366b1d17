// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folders of one Karaf: what it runs from, and what is its own.
 *
 * @param home of the distribution, only read
 * @param base etc, data and log
 * @param port of HTTP, on loopback
 */
public record Layout(Path home, Path base, int port) {
    /** A county with an empty base, at free ports. */
    public static Layout county(Places places, String name) throws IOException {
        Layout layout = lay(places.county(), places.fresh(name));
        layout.set(
                "tongban.properties",
                Map.of(
                        "tongban.http.port", Integer.toString(layout.port),
                        "tongban.http.address", "127.0.0.1",
                        "tongban.console.port", Integer.toString(Karaf.freePort())));
        return layout;
    }

    /** The plain distribution with the feature http and one servlet; http brings its bundles along. */
    static Layout bare(Places places, String name) throws IOException {
        Layout layout = lay(places.bare(), places.fresh(name));
        layout.set(
                "org.ops4j.pax.web.cfg",
                Map.of(
                        "org.osgi.service.http.port",
                        Integer.toString(layout.port),
                        "org.ops4j.pax.web.listening.addresses",
                        "127.0.0.1"));
        layout.set(
                "org.apache.karaf.shell.cfg",
                Map.of("sshPort", Integer.toString(Karaf.freePort()), "sshHost", "127.0.0.1"));
        layout.set(
                "org.apache.karaf.management.cfg",
                Map.of(
                        "rmiRegistryPort", Integer.toString(Karaf.freePort()),
                        "rmiServerPort", Integer.toString(Karaf.freePort())));
        String repositories = places.bare().resolve("system").toUri() + "@id=bare,"
                + places.http().toUri() + "@id=http";
        layout.set(
                "org.ops4j.pax.url.mvn.cfg",
                Map.of(
                        "org.ops4j.pax.url.mvn.defaultRepositories",
                        repositories,
                        "org.ops4j.pax.url.mvn.repositories",
                        ""));
        layout.boot("bench-bare", "<feature>http</feature>", places.bundle("bench-0.1.0-bare.jar"));
        return layout;
    }

    private static Layout lay(Path home, Path base) throws IOException {
        Places.copy(home.resolve("etc"), base.resolve("etc"));
        Files.createDirectories(base.resolve("data"));
        Files.createDirectories(base.resolve("log"));
        return new Layout(home, base, Karaf.freePort());
    }

    /** Sets properties of a file below etc; the last value wins. */
    public void set(String file, Map<String, String> values) throws IOException {
        Path path = base.resolve("etc").resolve(file);
        StringBuilder lines = new StringBuilder("\n");
        new LinkedHashMap<>(values)
                .forEach((key, value) ->
                        lines.append(key).append(" = ").append(value).append('\n'));
        Files.writeString(path, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Adds a feature with one bundle to those that the Karaf boots with. */
    void boot(String feature, String features, Path bundle) throws IOException {
        Path repository = base.resolve(feature + ".xml");
        Files.writeString(repository, """
                <features name="%1$s" xmlns="http://karaf.apache.org/xmlns/features/v1.5.0">
                  <feature name="%1$s" version="1">%2$s<bundle start-level="90">%3$s</bundle></feature>
                </features>
                """.formatted(feature, features, bundle.toUri()));
        Path path = base.resolve("etc/org.apache.karaf.features.cfg");
        String text = Files.readString(path)
                .replaceFirst("(?m)^featuresRepositories = ", "featuresRepositories = " + repository.toUri() + ", ")
                .replaceFirst("(?m)^featuresBoot = ", "featuresBoot = " + feature + ", ");
        Files.writeString(path, text);
    }
}
