// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Position;

/**
 * The ways of the cases that are asked for, as the public may read them. Each is kept until its next event: who follows a
 * case asks often, and it seldom moves. Nothing personal is kept.
 */
final class Tracks {
    /** Each takes about two kilobytes. */
    private static final int MOST = 2000;

    private final Map<CaseNumber, Track> kept = new ConcurrentHashMap<>();

    /**
     * The way of one case.
     *
     * @param head where it stands
     * @param clock its dates
     * @param events without what was said
     */
    record Track(CaseHead head, CaseClock clock, List<PublicEvent> events) {}

    /** The way up to this position or beyond; read when the case has moved since. */
    Track at(Position position, Function<CaseNumber, Track> read) {
        Track known = kept.get(position.number());
        if (known != null && known.head().seq() == position.seq()) {
            return known;
        }
        Track track = read.apply(position.number());
        if (kept.size() >= MOST) {
            kept.clear(); // seldom, and the store has them all
        }
        kept.put(position.number(), track);
        return track;
    }
}
