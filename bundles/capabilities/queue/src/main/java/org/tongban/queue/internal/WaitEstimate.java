// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How long a wait will be, from how fast tickets were finished just now. Nothing is said where nothing is known.
 *
 * @param minutes rounded up to five
 * @param from how many finished tickets it was counted from
 */
public record WaitEstimate(int minutes, int from) {
    private static final int FEWEST = 5;
    private static final Duration RECENT = Duration.ofMinutes(60);
    private static final int STEP = 5;

    /**
     * Counts.
     *
     * @param ended when tickets of the hall were finished, newest first
     * @param ahead how many are called before
     * @param now the moment
     * @return empty when fewer than five were finished within the hour
     */
    public static Optional<WaitEstimate> of(List<Instant> ended, int ahead, Instant now) {
        List<Instant> recent = ended.stream()
                .filter(at -> at.isAfter(now.minus(RECENT)) && !at.isAfter(now))
                .toList();
        if (recent.size() < FEWEST) {
            return Optional.empty();
        }
        // Up to now, not to the last one: while nothing is finished the wait grows.
        Duration span = Duration.between(recent.get(recent.size() - 1), now);
        double seconds = (double) span.toSeconds() / (recent.size() - 1) * (ahead + 1);
        int steps = (int) Math.max(1, Math.ceil(seconds / 60 / STEP));
        return Optional.of(new WaitEstimate(steps * STEP, recent.size()));
    }

    /**
     * In words.
     *
     * @return for example 大约 15 分钟（按最近办完的 8 位推算）
     */
    public String words() {
        return "大约 " + minutes + " 分钟（按最近办完的 " + from + " 位推算）";
    }
}
