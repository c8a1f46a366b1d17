// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the archive. */
final class Tongban {
    private Tongban() {}

    /**
     * What a command answered.
     *
     * @param exit 0 yes, 1 no, 2 wrongly called
     * @param words what it printed
     */
    record Said(int exit, String words) {}

    static Said say(Path home, County county, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                home.resolve("cli") + "/*",
                "org.tongban.cli.Tongban"));
        command.addAll(List.of(words));
        ProcessBuilder line = new ProcessBuilder(command).redirectErrorStream(true);
        line.environment().put("TONGBAN_URL", county.address().toString());
        line.environment().put("TONGBAN_HOME", county.base().toString());
        try {
            Process process = line.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
