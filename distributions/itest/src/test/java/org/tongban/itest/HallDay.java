// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is known of a day at a hall: who holds which ticket, who went where, and what came of it. */
final class HallDay {
    /** 红梅街道. */
    static final String HALL = "320402004000";

    private final Map<String, Somebody> holders = new ConcurrentHashMap<>();
    private final Map<Somebody, String> went = new ConcurrentHashMap<>();
    private final Map<Somebody, Boolean> stayedOutside = new ConcurrentHashMap<>();
    private final Map<Somebody, Boolean> sent = new ConcurrentHashMap<>();
    private final Map<Somebody, Boolean> turnedAway = new ConcurrentHashMap<>();
    private final Map<Somebody, Boolean> leftAlone = new ConcurrentHashMap<>();
    private final Map<Somebody, Filed> filed = new ConcurrentHashMap<>();
    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /**
     * What somebody takes home.
     *
     * @param number of the case
     * @param code for looking it up
     * @param token of the QR code
     * @param ticket number of the queue
     * @param clerk who received it
     */
    record Filed(String number, String code, String token, String ticket, String clerk) {}

    /** The kiosk gave a ticket. */
    void draws(Somebody who, String ticket) {
        Somebody before = holders.put(ticket, who);
        if (before != null && !before.equals(who)) {
            throw new AssertionError("One ticket for two: " + before + " and " + who);
        }
    }

    /** Whoever holds a ticket; the window may be faster than the one who has just drawn it. */
    Somebody holder(String ticket) {
        Patience.until("somebody holds the ticket", () -> holders.containsKey(ticket));
        return Objects.requireNonNull(holders.get(ticket));
    }

    /** Whether the holder comes when called: nobody is at two windows, and some are nowhere. */
    boolean comes(Somebody who, String ticket) {
        return switch (who.habit()) {
            case LEAVES, BOOKED_AND_FORGOT, TOO_LATE -> false;
            case OUTSIDE -> stayedOutside.putIfAbsent(who, true) != null && goes(who, ticket);
            default -> goes(who, ticket);
        };
    }

    private boolean goes(Somebody who, String ticket) {
        String first = went.putIfAbsent(who, ticket);
        return first == null || first.equals(ticket);
    }

    /** True the first time: nobody is sent to a colleague twice. */
    boolean sentOnce(Somebody who) {
        return sent.putIfAbsent(who, true) == null;
    }

    void files(Somebody who, Filed what, long took) {
        Filed before = filed.put(who, what);
        if (before != null) {
            throw new AssertionError(who + " has filed twice: " + before + " and " + what);
        }
        millis.add(took);
    }

    void turnsAway(Somebody who) {
        turnedAway.put(who, true);
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** The clerk went home while somebody stood at the window. */
    void leavesAlone(Somebody who) {
        leftAlone.put(who, true);
    }

    boolean wasLeftAlone(Somebody who) {
        return leftAlone.containsKey(who);
    }

    boolean wasTurnedAway(Somebody who) {
        return turnedAway.containsKey(who);
    }

    /** The tickets of the day. */
    Collection<String> tickets() {
        return List.copyOf(holders.keySet());
    }

    /** The tickets of somebody. */
    List<String> tickets(Somebody who) {
        return holders.entrySet().stream()
                .filter(drawn -> drawn.getValue().equals(who))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<Somebody, Filed> filed() {
        return Map.copyOf(filed);
    }

    /** The median of the time from the choice of the matter to the receipt. */
    long medianMillis() {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
