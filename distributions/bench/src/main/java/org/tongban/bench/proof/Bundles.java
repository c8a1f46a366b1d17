// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The bundles of a framework as it keeps them on the disk.
 *
 * @param byLocation id and time of the last change, by location
 */
record Bundles(Map<String, String> byLocation) {
    private static final int LAST_MODIFIED = 4;

    static Bundles of(Node node) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> cache = Files.list(node.base().resolve("data/cache"))) {
            for (Path bundle : cache.map(folder -> folder.resolve("bundle.info"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                List<String> lines = lines(bundle);
                if (lines.size() > LAST_MODIFIED) {
                    found.put(lines.get(1), lines.get(0) + " at " + lines.get(LAST_MODIFIED));
                }
            }
        }
        return new Bundles(found);
    }

    private static List<String> lines(Path bundle) throws IOException {
        try {
            return Files.readAllLines(bundle);
        } catch (NoSuchFileException leaving) {
            return List.of();
        }
    }

    /** Those that are not of a module, nor of the part of the distribution that it replaces. */
    Bundles without(String module) {
        String part = "mvn:org.tongban/" + module.substring(module.indexOf('-') + 1) + "/";
        Map<String, String> others = new TreeMap<>(byLocation);
        others.keySet().removeIf(location -> location.startsWith(prefix(module)) || location.startsWith(part));
        return new Bundles(others);
    }

    /** Locations of a module's bundles. */
    List<String> of(String module) {
        return byLocation.keySet().stream()
                .filter(location -> location.startsWith(prefix(module)))
                .toList();
    }

    /** What came, left or changed since then. */
    List<String> changed(Bundles before) {
        return Stream.concat(byLocation.keySet().stream(), before.byLocation.keySet().stream())
                .distinct()
                .filter(location -> !String.valueOf(byLocation.get(location))
                        .equals(String.valueOf(before.byLocation.get(location))))
                .toList();
    }

    private static String prefix(String module) {
        return "tongban:" + module + "/";
    }
}
