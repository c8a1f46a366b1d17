// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The same archive as a plain process with a base folder of its own: it can be killed, stopped and started again. */
final class OwnCounty implements AutoCloseable {
    private final Path home = Archive.unpacked();
    private final County county;
    private @Nullable Process process;

    /**
     * Lays the base folder; nothing runs yet.
     *
     * @param name of the folder below {@code target}
     * @param settings that differ from those of the archive
     */
    OwnCounty(String name, Map<String, String> settings) {
        Path base = Path.of("target", name).toAbsolutePath();
        this.county = new County(County.freePort(), County.freePort(), base);
        try {
            delete(base);
            Files.createDirectories(base.resolve("data"));
            Files.createDirectories(base.resolve("log"));
            copy(home.resolve("etc"), base.resolve("etc"));
            // Another county may take the processors at the same time.
            Files.writeString(
                    base.resolve("etc/org.tongban.modules.config"),
                    "activation_seconds=I\"60\"\n",
                    StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        set("tongban.http.port", Integer.toString(county.port()));
        set("tongban.http.address", "127.0.0.1");
        set("tongban.console.port", Integer.toString(county.consolePort()));
        settings.forEach(this::set);
    }

    /** Starts it and waits until it serves. */
    County start() {
        try {
            ProcessBuilder karaf =
                    new ProcessBuilder("bash", home.resolve("bin/karaf").toString(), "server");
            Path base = county.base();
            karaf.directory(base.toFile());
            karaf.environment()
                    .putAll(Map.of(
                            "KARAF_BASE", base.toString(),
                            "KARAF_ETC", base.resolve("etc").toString(),
                            "KARAF_DATA", base.resolve("data").toString(),
                            "KARAF_LOG", base.resolve("log").toString(),
                            "KARAF_EXEC", "exec",
                            "JAVA_HOME", System.getProperty("java.home"),
                            "TONGBAN_JAVA_OPTS", String.join(" ", Archive.FLAGS)));
            karaf.redirectErrorStream(true)
                    .redirectOutput(base.resolve("log/console.log").toFile());
            process = karaf.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return county.ready();
    }

    /** As a power cut does: no shutdown, no goodbye. */
    void kill() {
        end(Process::destroyForcibly);
        // A cache left by a crash is never worth keeping; the launcher does the same.
        try {
            delete(county.base().resolve("data/cache"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As an administrator does. */
    void stop() {
        end(running -> {
            running.destroy();
            return running;
        });
    }

    /** The county, whether it runs or not. */
    County county() {
        return county;
    }

    /** The unpacked archive. */
    Path home() {
        return home;
    }

    @Override
    public void close() {
        kill();
    }

    private void set(String key, String value) {
        Path file = county.base().resolve(Archive.SETTINGS);
        try {
            Stream<String> others = Files.readAllLines(file).stream().filter(line -> !line.startsWith(key + " ="));
            Files.write(
                    file, Stream.concat(others, Stream.of(key + " = " + value)).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void end(java.util.function.UnaryOperator<Process> how) {
        Process running = process;
        process = null;
        try {
            if (running != null && !how.apply(running).waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The county does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
