// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive of the county, as the build packed it. */
final class Archive {
    /** The one file to edit. */
    static final String SETTINGS = "etc/tongban.properties";

    /** A quick start counts here, throughput does not. */
    static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m", "-Xss512k");

    private static final Path HOME = Path.of("target", "unpacked").toAbsolutePath();

    private Archive() {}

    static Path file() {
        return Path.of(System.getProperty("county.archive")).toAbsolutePath().normalize();
    }

    /** The folder into which the archive was unpacked, once for the run. */
    static synchronized Path unpacked() {
        Path home = HOME.resolve(Long.toString(file().toFile().lastModified()));
        if (!Files.isDirectory(home)) {
            try {
                Files.createDirectories(home);
                Process tar = new ProcessBuilder(
                                "tar", "xzf", file().toString(), "--strip-components=1", "-C", home.toString())
                        .inheritIO()
                        .start();
                if (tar.waitFor() != 0) {
                    throw new IllegalStateException("tar ended with " + tar.exitValue());
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        return home;
    }
}
