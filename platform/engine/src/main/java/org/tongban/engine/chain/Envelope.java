// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What the hash of an event covers; everything in it may leave the box.
 *
 * @param caseNumber the public number of the case
 * @param seq counted from 1 without gaps
 * @param type what happened, a stable name
 * @param at when, cut to milliseconds: what a database gives back must hash the same
 * @param actor reference of who did it, never a name
 * @param definitionDigest the definition that the case is pinned to
 * @param previousHash hash of the event before; 64 zeros for the first
 * @param payloadDigest salted digest of the payload, see {@link Payload}
 */
public record Envelope(
        String caseNumber,
        long seq,
        String type,
        Instant at,
        String actor,
        String definitionDigest,
        String previousHash,
        String payloadDigest) {
    public Envelope {
        if (seq < 1) {
            throw new IllegalArgumentException("Events are counted from 1: " + seq);
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The canonical form (RFC 8785).
     *
     * @return UTF-8
     */
    public byte[] canonical() {
        return Canonical.bytes(Map.of(
                "case", caseNumber,
                "seq", seq,
                "type", type,
                "at", at.toString(),
                "actor", actor,
                "definition", definitionDigest,
                "previous", previousHash,
                "payload", payloadDigest));
    }
}
