// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data bundles of this repository, read where they lie. */
final class SampleData {
    static final Path CHANGZHOU = Path.of("..", "..", "bundles", "data", "changzhou", "src", "main", "resources");
    static final Path CALENDAR = Path.of("..", "..", "bundles", "data", "calendar", "src", "main", "resources");

    private SampleData() {}

    static String text(String file) {
        try {
            return Files.readString(CHANGZHOU.resolve("DIVISION-INF").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HallTree changzhou() {
        return TreeBuilder.build(text("divisions.csv"), text("areas.csv"), text("halls.csv"));
    }
}
