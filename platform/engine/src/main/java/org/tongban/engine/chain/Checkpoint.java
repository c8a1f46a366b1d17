// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text that a periodic job signs over the heads of all chains that changed. */
public final class Checkpoint {
    private Checkpoint() {}

    /**
     * Writes the text.
     *
     * @param at when it is taken
     * @param previous the signature of the checkpoint before, or an empty text
     * @param heads in any order
     * @return the same text for the same heads
     */
    public static String text(Instant at, String previous, Collection<Head> heads) {
        TreeMap<String, Object> values = new TreeMap<>();
        values.put("at", at.toString());
        values.put("previous", previous);
        values.put(
                "heads",
                heads.stream()
                        .sorted(Comparator.comparing(Head::caseNumber))
                        .map(head -> head.caseNumber() + ":" + head.seq() + ":" + head.hash())
                        .collect(Collectors.toList()));
        return new String(Canonical.bytes(values), StandardCharsets.UTF_8);
    }
}
