// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** What is done next and when the power is cut: random, and the same for the same seed as far as the timing allows. */
final class Fate {
    private static final double BEYOND = 1.1;
    private static final double FIRST_GUESS_MILLIS = 2_500;
    private static final double LATE = 0.75;
    private static final double LONGER = 1.4;

    private final Random random;
    private final NextArchive next;
    private final Map<Blow.Kind, Double> lengths = new ConcurrentHashMap<>();
    private int made;

    Fate(long seed, NextArchive next) {
        this.random = new Random(seed);
        this.next = next;
    }

    /** An act that is possible now: half of those on an installed module are upgrades. */
    Blow blow(Optional<String> version, Optional<String> earlier) throws IOException {
        if (version.isEmpty()) {
            return new Blow(Blow.Kind.INSTALL, version, Optional.of("0.1.0"), Optional.empty());
        }
        int draw = random.nextInt(10);
        if (draw < 3) {
            return new Blow(Blow.Kind.UNINSTALL, version, Optional.empty(), Optional.empty());
        }
        if (draw < 6 && earlier.isPresent()) {
            return new Blow(Blow.Kind.ROLLBACK, version, earlier, Optional.empty());
        }
        String higher = "0.1." + ++made;
        return new Blow(Blow.Kind.UPGRADE, version, Optional.of(higher), Optional.of(next.make(higher)));
    }

    /** Milliseconds from the beginning of an act, anywhere in its length as it was measured. */
    double moment(Blow.Kind kind) {
        return moment(length(kind));
    }

    double moment(double length) {
        return random.nextDouble() * length * BEYOND;
    }

    /** An act came to its end in so many ms. */
    void took(Blow.Kind kind, double millis) {
        lengths.merge(kind, millis, (known, latest) -> (2 * known + latest) / 3);
    }

    /** An act was still under way after so many ms: when that is late, acts take longer than was thought. */
    void underway(Blow.Kind kind, double millis) {
        lengths.compute(kind, (same, known) -> {
            double length = known == null ? FIRST_GUESS_MILLIS : known;
            return millis > LATE * length ? length * LONGER : length;
        });
    }

    double length(Blow.Kind kind) {
        return lengths.getOrDefault(kind, FIRST_GUESS_MILLIS);
    }
}
