// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The file of figures: it is there only when it is complete. */
final class Findings {
    private final Path file;
    private final Properties found = new Properties();

    Findings(Path file) {
        this.file = file;
    }

    void put(String name, String value) {
        found.setProperty(name, value);
    }

    /** Stands still while somebody outside measures; that is told by a file, and over when the file is gone. */
    void meanwhile(String name) throws IOException {
        Path flag = Files.writeString(file.resolveSibling(name), "");
        for (int tries = 0; tries < 1200 && Files.exists(flag); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    void failed(Throwable reason) {
        put("failure", reason.toString());
        try {
            done();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    void done() throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            found.store(out, null);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
