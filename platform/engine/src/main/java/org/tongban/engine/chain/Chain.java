// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Adds to the chain of a case, and verifies it. Neither needs a key. */
public final class Chain {
    private final Hash hash;

    /**
     * A chain that hashes with an algorithm.
     *
     * @param hash for new events; old ones keep theirs
     */
    public Chain(Hash hash) {
        this.hash = hash;
    }

    /**
     * What happens next in a case.
     *
     * @param type what happened
     * @param at when
     * @param actor reference of who did it
     * @param definitionDigest the definition that the case is pinned to
     * @param payload what is kept encrypted
     */
    public record Happening(String type, Instant at, String actor, String definitionDigest, Payload payload) {}

    /**
     * The first event of a case.
     *
     * @param caseNumber the public number
     * @param happening what happened
     * @return the link to store
     */
    public Link begin(String caseNumber, Happening happening) {
        return link(caseNumber, 1, Hash.NOTHING, happening);
    }

    /**
     * The next event of a case.
     *
     * @param last the end of its chain
     * @param happening what happened
     * @return the link to store; it takes the number after the last one
     */
    public Link append(Head last, Happening happening) {
        return link(last.caseNumber(), last.seq() + 1, last.hash(), happening);
    }

    private Link link(String caseNumber, long seq, String previous, Happening happening) {
        Envelope envelope = new Envelope(
                caseNumber,
                seq,
                happening.type(),
                happening.at(),
                happening.actor(),
                happening.definitionDigest(),
                previous,
                happening.payload().digest(hash));
        return new Link(envelope, hash.algorithm(), hash.of(envelope.canonical()));
    }

    /**
     * Verifies the chain of one case.
     *
     * @param links in the order in which they are stored
     * @return what does not hold, the first event first; empty for a sound chain
     */
    public static List<Fault> verify(List<Link> links) {
        return verify(links, Optional.empty());
    }

    /**
     * Verifies the chain of one case up to a head from a signed checkpoint: finds events cut off at the end, too.
     *
     * @param links in the order in which they are stored
     * @param head the least that must be there
     * @return what does not hold, the first event first; empty for a sound chain
     */
    public static List<Fault> verify(List<Link> links, Head head) {
        return verify(links, Optional.of(head));
    }

    private static List<Fault> verify(List<Link> links, Optional<Head> head) {
        TreeMap<Long, Link> bySeq = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        long highest = 0;
        for (Link link : links) {
            if (link.seq() <= highest) {
                faults.add(new Fault(Fault.Kind.REORDERED, link.seq(), "第" + link.seq() + "号事件位置不对或重复"));
            }
            highest = Math.max(highest, link.seq());
            bySeq.putIfAbsent(link.seq(), link);
        }
        new Connections(bySeq, head).faults().forEach(faults::add);
        return faults.stream().sorted(Comparator.comparingLong(Fault::seq)).toList();
    }
}
