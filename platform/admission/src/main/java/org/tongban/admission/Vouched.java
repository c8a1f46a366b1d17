// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the distribution brings itself: the list of SHA-256 that was written when it was packed, as {@code sha256sum} writes it. */
public final class Vouched {
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64} [ *].+");
    private static final int DIGITS = 64;

    private final Path list;

    /**
     * Over a list, which need not be there.
     *
     * @param list {@code SHA256SUMS} in the platform's home
     */
    public Vouched(Path list) {
        this.list = list;
    }

    /**
     * Whether an archive came with the distribution.
     *
     * @param digest SHA-256 in lower case
     * @return true when it is on the list
     */
    public boolean holds(String digest) {
        if (!Files.isRegularFile(list)) {
            return false;
        }
        try (Stream<String> lines = Files.lines(list, StandardCharsets.UTF_8)) {
            return lines.filter(line -> LINE.matcher(line).matches())
                    .anyMatch(line -> line.substring(0, DIGITS).equals(digest));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            // A list that cannot be read vouches for nothing.
            return false;
        }
    }
}
