// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The file with the demo accounts: one a line, divided by tabs, readable for the owner of the process alone. */
final class AccountFile {
    private final Path path;
    private final Map<String, Account> accounts = new LinkedHashMap<>();

    /** Opens the file; accounts of earlier starts are kept. */
    AccountFile(Path path) {
        this.path = path.toAbsolutePath();
        lines(this.path).forEach(line -> Account.parse(line).ifPresent(this::put));
    }

    void put(Account account) {
        accounts.put(account.name(), account);
    }

    void write() {
        String text = accounts.values().stream().map(Account::line).collect(Collectors.joining("\n", "", "\n"));
        Path folder = path.resolveSibling(".");
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder,
                    "demo",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The demo accounts cannot be written: " + path, unwritable);
        }
    }

    /** The lines of a file; none when there is no file. */
    static List<String> lines(Path path) {
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("This file cannot be read: " + path, unreadable);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
