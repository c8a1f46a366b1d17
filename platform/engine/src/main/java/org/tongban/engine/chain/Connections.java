// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** Looks at how the events of one chain hold together, in the order of their numbers. */
final class Connections {
    private final NavigableMap<Long, Link> links;
    private final Optional<Head> head;

    Connections(NavigableMap<Long, Link> links, Optional<Head> head) {
        this.links = links;
        this.head = head;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        long last = Math.max(
                links.isEmpty() ? 0 : links.lastKey(), head.map(Head::seq).orElse(0L));
        for (long seq = 1; seq <= last; seq++) {
            Link link = links.get(seq);
            if (link == null) {
                faults.add(new Fault(Fault.Kind.MISSING, seq, "缺少第" + seq + "号事件"));
            } else if (altered(link)) {
                faults.add(new Fault(Fault.Kind.ALTERED, seq, words(link)));
            }
        }
        return faults;
    }

    private boolean altered(Link link) {
        return !link.intact()
                || !sameCase(link)
                || contradictsHead(link)
                || startsWrongly(link)
                || blamedForNext(link)
                || blamedForPrevious(link);
    }

    // An event that was rewritten together with its own hash shows at the next one, which still names the old hash; but
    // when that next one has trouble of its own, it is the forgery and this one is not.
    private boolean blamedForNext(Link link) {
        Link next = links.get(link.seq() + 1);
        return next != null && disowned(link, next) && !troubled(next);
    }

    private boolean blamedForPrevious(Link link) {
        Link previous = links.get(link.seq() - 1);
        return previous != null && disowned(previous, link) && troubled(link);
    }

    private boolean troubled(Link link) {
        Link next = links.get(link.seq() + 1);
        return !link.intact() || contradictsHead(link) || (next != null && disowned(link, next));
    }

    private boolean startsWrongly(Link link) {
        return link.seq() == 1 && !link.envelope().previousHash().equals(Hash.NOTHING);
    }

    private boolean sameCase(Link link) {
        String expected = head.map(Head::caseNumber)
                .orElseGet(() -> links.firstEntry().getValue().envelope().caseNumber());
        return link.envelope().caseNumber().equals(expected);
    }

    private boolean contradictsHead(Link link) {
        return head.filter(known -> known.seq() == link.seq() && !known.hash().equals(link.hash()))
                .isPresent();
    }

    private static boolean disowned(Link earlier, Link later) {
        return !later.envelope().previousHash().equals(earlier.hash());
    }

    private static String words(Link link) {
        return Hash.known(link.algorithm())
                ? "第" + link.seq() + "号事件被改动过"
                : "第" + link.seq() + "号事件的摘要算法" + link.algorithm() + "本机不支持，或被改动过";
    }
}
