// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that only the owner of the process reads, from its first byte on.
 *
 * @param path where it lies
 */
record PrivateFile(Path path) {
    PrivateFile {
        path = path.toAbsolutePath();
    }

    void write(String text) {
        Path folder = path.resolveSibling(".");
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder,
                    "private",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("This file cannot be written: " + path, unwritable);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            throw new UncheckedIOException("This file cannot be deleted: " + path, kept);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
