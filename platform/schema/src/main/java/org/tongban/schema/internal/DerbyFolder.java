// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of the embedded database. Derby makes a new one file by file, and one that was cut off half-way can neither be
 * opened nor made again; so it is made beside its place and moved there when it is whole.
 *
 * @param folder absolute
 * @param driver of Derby
 */
record DerbyFolder(Path folder, Driver driver) {
    /** Derby writes it last. */
    private static final String LAST = "service.properties";

    /**
     * Makes the database if there is none.
     *
     * @throws IOException when the folder has lost a part, or cannot be written
     * @throws SQLException when Derby cannot make one
     */
    void make() throws IOException, SQLException {
        if (Files.exists(folder.resolve(LAST))) {
            return;
        }
        if (isFilled()) {
            throw new IOException(
                    "The database folder " + folder + " has no file " + LAST
                            + ": it is damaged and nothing in it was touched. Restore a backup, or move the folder away to begin anew.");
        }
        Path beside = folder.resolveSibling(folder.getFileName() + ".new");
        delete(beside);
        Files.createDirectories(beside.getParent());
        try (Connection created = driver.connect("jdbc:derby:" + beside + ";create=true", new Properties())) {
            created.clearWarnings();
        }
        shutDown(beside);
        Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isFilled() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    /** Without it the next start recovers from the log instead of opening at once. Gives what Derby says. */
    String shutDown() {
        return shutDown(folder);
    }

    private String shutDown(Path database) {
        try (Connection none = driver.connect("jdbc:derby:" + database + ";shutdown=true", new Properties())) {
            return "Derby gave " + none + " instead of shutting down";
        } catch (SQLException done) {
            return "Derby has shut down: " + done.getMessage();
        }
    }

    private static void delete(Path left) throws IOException {
        if (Files.exists(left)) {
            try (Stream<Path> all = Files.walk(left)) {
                for (Path path :
                        List.copyOf(all.sorted(Comparator.reverseOrder()).toList())) {
                    Files.delete(path);
                }
            }
        }
    }
}
