// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a bundle comes from the folder in which the distribution keeps its own. */
final class Delivered {
    private static final String REFERENCE = "reference:";
    /** As the locations of Karaf's features are written: group, artifact, version, and maybe type and classifier. */
    private static final Pattern MAVEN =
            Pattern.compile("mvn:([\\w.-]+)/([\\w.-]+)/([\\w.-]+)(?:/([\\w.-]+)(?:/([\\w.-]+))?)?");

    private Delivered() {}

    /**
     * Looks for the file of a bundle.
     *
     * @param location of the bundle
     * @param system the folder
     * @return true when the file is there
     */
    static boolean in(Path system, String location) {
        String place = location.startsWith(REFERENCE) ? location.substring(REFERENCE.length()) : location;
        Matcher maven = MAVEN.matcher(place);
        try {
            Optional<Path> file = maven.matches() ? Optional.of(system.resolve(path(maven))) : local(place);
            // Through links on either side: the same folder may be called by several names.
            return file.isPresent() && file.get().toRealPath().startsWith(system.toRealPath());
        } catch (IOException | IllegalArgumentException nowhere) {
            return false;
        }
    }

    private static Optional<Path> local(String place) {
        return place.startsWith("file:") ? Optional.of(Path.of(URI.create(place))) : Optional.empty();
    }

    private static String path(Matcher maven) {
        String type = Optional.ofNullable(maven.group(4)).orElse("jar");
        String classifier =
                Optional.ofNullable(maven.group(5)).map(word -> "-" + word).orElse("");
        return maven.group(1).replace('.', '/') + "/" + maven.group(2) + "/" + maven.group(3) + "/" + maven.group(2)
                + "-" + maven.group(3) + classifier + "." + type;
    }
}
