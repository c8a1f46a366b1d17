// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One running Karaf; whoever started it stops it. */
public final class Karaf implements AutoCloseable {
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_STOP = 40;

    private final Process process;
    private final int port;
    private final long started;

    private Karaf(Process process, int port, long started) {
        this.process = process;
        this.port = port;
        this.started = started;
    }

    /**
     * Starts one.
     *
     * @param layout its folders and port
     * @param flags of the JVM; empty for the production flags of a distribution that has some
     * @param properties of the system
     */
    public static Karaf start(Layout layout, String flags, String properties) throws IOException {
        Path base = layout.base();
        ProcessBuilder builder =
                new ProcessBuilder(layout.home().resolve("bin/karaf").toString(), "server");
        builder.environment()
                .putAll(Map.of(
                        "KARAF_BASE", base.toString(),
                        "KARAF_ETC", base.resolve("etc").toString(),
                        "KARAF_DATA", base.resolve("data").toString(),
                        "KARAF_LOG", base.resolve("log").toString(),
                        "KARAF_EXEC", "exec",
                        "CHECK_ROOT_INSTANCE_RUNNING", "false",
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS", flags,
                        "EXTRA_JAVA_OPTS", properties));
        if (!flags.isEmpty()) {
            builder.environment().put("TONGBAN_JAVA_OPTS", flags);
        }
        builder.redirectErrorStream(true)
                .redirectOutput(base.resolve("console.log").toFile())
                .directory(base.toFile());
        long now = System.nanoTime();
        Process started = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        return new Karaf(started, layout.port(), now);
    }

    /** Seconds from the start of the process to the first page. */
    double firstPage(String host, String path) throws IOException {
        for (int tries = 0; tries < SECONDS_TO_START * 50; tries++) {
            if (!process.isAlive()) {
                throw new IOException("The process ended with " + process.exitValue());
            }
            if (Http.status(port, host, path) == 200) {
                return (System.nanoTime() - started) / 1e9;
            }
            pause(20);
        }
        throw new IOException("No page within " + SECONDS_TO_START + " seconds");
    }

    /** Waits. */
    public static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /** Of HTTP, on loopback. */
    public int port() {
        return port;
    }

    /** Whether the process still runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** The process. */
    public long pid() {
        return process.pid();
    }

    /** As a power cut does: no shutdown, no goodbye. */
    public void kill() throws IOException {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /** Memory of the process, in MiB: {@code VmRSS} now or {@code VmHWM} at its highest. */
    double memory(String name) throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        Matcher line = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
        if (!line.find()) {
            throw new IOException("No " + name);
        }
        return Long.parseLong(line.group(1)) / 1024.0;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** The flags that a distribution starts with. */
    static String productionFlags(Path home) throws IOException {
        Process shell = new ProcessBuilder(
                        "sh",
                        "-c",
                        ". \"$1\"; printf %s \"$JAVA_OPTS\"",
                        "sh",
                        home.resolve("bin/setenv").toString())
                .start();
        try (InputStream out = shell.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
