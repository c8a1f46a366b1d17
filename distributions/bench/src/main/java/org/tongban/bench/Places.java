// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything lies.
 *
 * @param module folder of this module
 */
public record Places(Path module) {
    /** The unpacked county. */
    public Path county() {
        return module.resolve("../county/target/assembly").normalize();
    }

    Path archive() {
        return module.resolve("../county/target/county-0.1.0.tar.gz").normalize();
    }

    Path bare() {
        return module.resolve("target/bare/apache-karaf-4.4.10");
    }

    /** The repository with the bundles of the feature http. */
    Path http() {
        return module.resolve("target/http");
    }

    Path bundle(String name) {
        return module.resolve("target").resolve(name);
    }

    String classPath() {
        return module.resolve("target/classes") + ":" + module.resolve("target/lib") + "/*";
    }

    /** An empty folder for one run. */
    public Path fresh(String name) throws IOException {
        Path folder = module.resolve("target/run").resolve(name);
        remove(folder);
        return Files.createDirectories(folder);
    }

    /** Deletes a folder with all that lies in it, if it is there. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Copies a folder with all that lies in it. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> found = all.toList();
            for (Path path : found) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
