// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.cases.Light;

/**
 * The moments at which the lights of a limit come on; a store keeps them as columns, a scheduler waits for them.
 *
 * <p>Pauses, an extension or an amended calendar move them: then they are computed again.
 *
 * @param blue half of the limit is left
 * @param yellow a fifth of it, or one working day, is left
 * @param red the promise is overrun
 * @param breach the statutory limit is overrun
 */
public record Thresholds(Instant blue, Instant yellow, Instant red, Instant breach) {
    /** What never comes; the largest number of milliseconds, so that a column can hold it. */
    public static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** No limit runs: it is kept, the clock stands until further notice, or there is none. */
    public static final Thresholds NONE = new Thresholds(NEVER, NEVER, NEVER, NEVER);

    /**
     * Both limits bind: each light comes on with the first limit that asks for it.
     *
     * @param other moments of another limit of the same case
     * @return the earlier moments
     */
    public Thresholds and(Thresholds other) {
        return new Thresholds(
                earlier(blue, other.blue),
                earlier(yellow, other.yellow),
                earlier(red, other.red),
                earlier(breach, other.breach));
    }

    /**
     * The light at a moment.
     *
     * @param now any moment; a light is on from its own moment on
     * @return the gravest light that is on
     */
    public Light at(Instant now) {
        if (!now.isBefore(breach)) {
            return Light.BREACH;
        }
        if (!now.isBefore(red)) {
            return Light.RED;
        }
        if (!now.isBefore(yellow)) {
            return Light.YELLOW;
        }
        return now.isBefore(blue) ? Light.NONE : Light.BLUE;
    }

    /**
     * When to look again.
     *
     * @param now any moment
     * @return the next moment at which a light comes on, or empty when none is to come
     */
    public Optional<Instant> next(Instant now) {
        return Stream.of(blue, yellow, red, breach)
                .filter(moment -> moment.isAfter(now) && moment.isBefore(NEVER))
                .min(Instant::compareTo);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isAfter(other) ? other : one;
    }
}
