// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What is asked for next: of twenty requests ten read the watched matter, four file, three decide, two track and one reads
 * another matter.
 */
final class Agenda {
    private static final Map<String, String> PORTAL = Map.of("Cookie", "portal=tianning", "Accept", "text/html");
    private static final int ROUND = 20;
    private static final int MOST_TRIES = 5;

    private final Queue<Filing> filings = new ConcurrentLinkedQueue<>();
    private final Queue<Deciding> cases = new ConcurrentLinkedQueue<>();
    private final Receipts receipts;
    private final Map<String, String> officers;

    /**
     * Every citizen has all errands.
     *
     * @param citizens signed in
     * @param officers tokens by account
     * @param receipts takes what is acknowledged
     */
    Agenda(List<Citizen> citizens, Map<String, String> officers, Receipts receipts) {
        this.officers = officers;
        this.receipts = receipts;
        for (Citizen citizen : citizens) {
            for (Errand errand : Errand.ALL) {
                filings.add(new Filing(citizen, errand, receipts, this::filed));
            }
        }
    }

    Task next(long number) {
        int slot = (int) (number % ROUND);
        if (slot % 2 == 0) {
            return slot % 4 == 0
                    ? Task.once(Task.Kind.READ, watched(), Call.get("/api/matters/" + watched()))
                    : page(watched());
        }
        Task other = page(Errand.ALL.get((int) (number / ROUND % 2) + 1).matter());
        return switch (slot) {
            case 1, 7, 11, 17 -> Optional.<Task>ofNullable(filings.poll()).orElse(other);
            case 3, 9, 13 -> Optional.<Task>ofNullable(cases.poll()).orElse(other);
            case 5, 15 -> receipts.any().map(Agenda::track).orElse(other);
            default -> other;
        };
    }

    /** Asks again, under the same key, for every filing that was never answered; when the load is over. */
    void settle(Door door) {
        for (Filing filing : List.copyOf(filings)) {
            for (int tries = 0; tries < MOST_TRIES && filing.open() && filing.last(); tries++) {
                filing.took(door.send(filing.call()));
            }
        }
    }

    private static String watched() {
        return Errand.ALLOWANCE.matter();
    }

    private static Task page(String matter) {
        Call call = new Call("GET", "/matters/" + matter, PORTAL, new byte[0]);
        return Task.once(Task.Kind.READ, matter, call);
    }

    private static Task track(String token) {
        return Task.once(Task.Kind.TRACK, "", Call.get("/api/tracking/" + token));
    }

    private void filed(Filing filing) {
        if (filing.filed()) {
            cases.add(new Deciding(filing.number(), filing.errand(), officers, this::decided));
            filings.add(filing.another());
        } else {
            filings.add(filing);
        }
    }

    private void decided(Deciding deciding) {
        if (!deciding.decided()) {
            cases.add(deciding);
        }
    }
}
