// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseListener;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.internal.store.JpaLeases;
import org.tongban.cases.internal.store.JpaTold;

/** Tells one listener what it has not heard, on one node at a time. */
final class Telling {
    /** How long a case rests after a failure, the last for all further ones. */
    static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int PAGE = 200;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration RENEWAL = Duration.ofSeconds(20);

    /** No transaction takes so long; what commits later still is found by the daily look at everything. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final Duration LOOK_BACK = Duration.ofDays(1);

    private final CaseListener listener;
    private final String name;
    private final Tools tools;
    private long heldUntil;
    private boolean held;
    private Optional<Instant> since = Optional.empty();
    private Instant from = Instant.EPOCH;
    private Instant greeted = Instant.EPOCH;
    private Instant moved = Instant.EPOCH;

    /**
     * What telling needs.
     *
     * @param told knows who has heard what
     * @param leases say who tells
     * @param happenings are told
     * @param registers tell the time
     * @param node that this is
     */
    record Tools(JpaTold told, JpaLeases leases, Happenings happenings, Registers registers, String node) {}

    /** A listener of this module that does nothing when it hears of other events. */
    interface Choosy {
        /** Types of events that concern it. */
        Set<CaseEventType> hears();
    }

    Telling(CaseListener listener, Tools tools) {
        this.listener = listener;
        this.name = listener.name();
        this.tools = tools;
        if (!name.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("A listener needs a name of small letters, digits and hyphens: " + name);
        }
    }

    /**
     * Tells what there is.
     *
     * @return how many events were heard
     */
    int round() {
        if (!holds()) {
            return 0;
        }
        Instant now = tools.registers().now();
        Instant begin = greet(now);
        int heard = 0;
        List<CaseNumber> pending = tools.told().pending(name, from, now, PAGE);
        for (CaseNumber number : ofInterest(pending, begin)) {
            if (!holds()) {
                return heard;
            }
            heard += tell(number, begin);
        }
        if (pending.isEmpty() && now.isAfter(moved.plusSeconds(60))) {
            moved = now;
            Instant safe = now.minus(OVERLAP);
            Instant oldest = tools.told().oldest(name, from).orElse(safe);
            from = latest(from, oldest.isBefore(safe) ? oldest : safe);
        }
        return heard;
    }

    /** What a choosy listener would pass over is noted as heard, all in one go. */
    private List<CaseNumber> ofInterest(List<CaseNumber> pending, Instant begin) {
        return listener instanceof Choosy choosy && !pending.isEmpty()
                ? tools.told().passOver(name, pending, begin, choosy.hears())
                : pending;
    }

    /** Gives the lease back, so that another node goes on at once. */
    void close() {
        if (held) {
            tools.leases().take(job(), tools.node(), 0);
            held = false;
        }
    }

    private Instant greet(Instant now) {
        if (since.isEmpty() || now.isAfter(greeted.plus(LOOK_BACK))) {
            Instant begin = tools.told().greet(name, now);
            since = Optional.of(begin);
            from = begin;
            greeted = now;
        }
        return since.get();
    }

    private int tell(CaseNumber number, Instant begin) {
        int heard = 0;
        for (long seq : tools.told().untold(name, number, begin)) {
            if (!tell(number, seq)) {
                return heard;
            }
            heard++;
        }
        return heard;
    }

    private boolean tell(CaseNumber number, long seq) {
        try {
            CaseHappening happening = tools.happenings().of(number, seq);
            listener.happened(happening);
        } catch (RuntimeException failed) {
            // Whatever it was: the case rests and is told again, and the others go on.
            int tries = tools.told().failed(name, number, tools.registers().now(), RESTS);
            LOG.warn("{} could not be told event {} of case {}, try {}", name, seq, number, tries, failed);
            return false;
        }
        tools.told().told(name, number, seq);
        return true;
    }

    private boolean holds() {
        if (!held || System.nanoTime() - heldUntil > 0) {
            held = tools.leases().take(job(), tools.node(), LEASE.toMillis()).isPresent();
            heldUntil = System.nanoTime() + RENEWAL.toNanos();
        }
        return held;
    }

    private String job() {
        return "tell-" + name;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
