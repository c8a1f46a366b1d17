// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** Karaf as everybody gets it, with a web server and declarative services: what the county is made of, without us. */
final class PlainKaraf implements AutoCloseable {
    private static final Path HOME = Path.of("target", "plain", "apache-karaf-" + System.getProperty("karaf.version"))
            .toAbsolutePath();
    private static final Path LIBRARIES = Path.of("target", "plain-features").toAbsolutePath();

    private final County seen;
    private final Process process;

    private PlainKaraf(County seen, Process process) {
        this.seen = seen;
        this.process = process;
    }

    /** Starts it with {@code autoRefresh=true}, as it comes. */
    static PlainKaraf start() {
        Path base = Path.of("target", "plain-base").toAbsolutePath();
        County seen = new County(County.freePort(), County.freePort(), base);
        try {
            lay(seen);
            ProcessBuilder karaf =
                    new ProcessBuilder("bash", HOME.resolve("bin/karaf").toString(), "server");
            karaf.environment()
                    .putAll(Map.of(
                            "KARAF_BASE", base.toString(),
                            "KARAF_ETC", base.resolve("etc").toString(),
                            "KARAF_DATA", base.resolve("data").toString(),
                            "KARAF_LOG", base.resolve("log").toString(),
                            "KARAF_EXEC", "exec",
                            "CHECK_ROOT_INSTANCE_RUNNING", "false",
                            "JAVA_HOME", System.getProperty("java.home"),
                            "JAVA_OPTS", String.join(" ", Archive.FLAGS)));
            Process process = karaf.directory(base.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(base.resolve("log/console.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new PlainKaraf(seen, process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits until it is up: whoever asks the web server is told that there is no such page. */
    County ready() {
        Patience.until("the plain Karaf serves", this::serves);
        Patience.until("its console is open", () -> states().contains("pax-web-jetty"));
        return seen;
    }

    boolean serves() {
        try {
            return process.isAlive() && seen.anonymous().get("/").status() == 404;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private String states() {
        try {
            return Console.run(seen, "bundle:list -t 0 -s");
        } catch (UncheckedIOException notYet) {
            return "";
        }
    }

    private static void lay(County seen) throws IOException {
        Path base = seen.base();
        if (Files.isDirectory(base)) {
            try (Stream<Path> old = Files.walk(base)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(base.resolve("data"));
        Files.createDirectories(base.resolve("log"));
        try (Stream<Path> all = Files.walk(HOME.resolve("etc"))) {
            for (Path path : all.toList()) {
                Files.copy(
                        path,
                        base.resolve("etc")
                                .resolve(HOME.resolve("etc").relativize(path).toString()));
            }
        }
        settings(base.resolve("etc"), seen);
    }

    private static void settings(Path etc, County seen) throws IOException {
        append(etc, "org.ops4j.pax.web.cfg", """
                org.osgi.service.http.port = %d
                org.ops4j.pax.web.listening.addresses = 127.0.0.1
                """.formatted(seen.port()));
        append(etc, "org.apache.karaf.shell.cfg", "sshPort = %d\nsshHost = 127.0.0.1\n".formatted(seen.consolePort()));
        append(
                etc,
                "org.apache.karaf.management.cfg",
                "rmiRegistryPort = %d\nrmiServerPort = %d\n".formatted(County.freePort(), County.freePort()));
        append(etc, "keys.properties", """
                %s = %s
                _g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh
                """.formatted(Console.NAME, Console.entry()));
        append(etc, "org.ops4j.pax.url.mvn.cfg", """
                org.ops4j.pax.url.mvn.repositories =
                org.ops4j.pax.url.mvn.defaultRepositories = %s@id=plain, %s@id=features
                """.formatted(
                        HOME.resolve("system").toUri(), LIBRARIES.toUri()));
        Path features = etc.resolve("org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features)
                        .replaceFirst("(?m)^featuresBoot = ", "featuresBoot = http, scr, ")
                        .replaceFirst("(?m)^autoRefresh *=.*$", "autoRefresh=true"));
    }

    private static void append(Path etc, String file, String lines) throws IOException {
        Files.writeString(etc.resolve(file), "\n" + lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
