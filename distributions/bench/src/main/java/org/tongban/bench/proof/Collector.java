// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pauses of a node's garbage collector, from its own log: in them nobody is answered, whatever changes.
 *
 * @param log of the virtual machine
 */
record Collector(Path log) {
    private static final Pattern PAUSE = Pattern.compile(".*\\bPause .* ([0-9.]+)ms$");

    /** What the virtual machine has to be told. */
    static String flag(Path base) {
        return "-Xlog:gc,gc+phases:file=" + base.resolve("log/gc.log");
    }

    static Collector of(Node node) {
        return new Collector(node.base().resolve("log/gc.log"));
    }

    /** How many lines it has written so far. */
    int lines() throws IOException {
        return Files.readAllLines(log).size();
    }

    /** The longest pause in ms after so many lines. */
    double longest(int after) throws IOException {
        double longest = 0;
        List<String> lines = Files.readAllLines(log);
        for (String line : lines.subList(Math.min(after, lines.size()), lines.size())) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.matches()) {
                longest = Math.max(longest, Double.parseDouble(pause.group(1)));
            }
        }
        return longest;
    }
}
