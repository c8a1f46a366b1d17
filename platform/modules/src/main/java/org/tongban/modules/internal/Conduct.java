// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How the code of one module did its last runs. One slow answer, or one applicant whose answers it cannot digest, must not
 * close a matter for everybody; what fails for most must not go on for ever. The figures are those of ADR 0015.
 */
final class Conduct {
    private static final int LAST = 20;
    private static final int MOST_LATE = 5;
    private static final int MOST_FAILED = 15;
    /** A busy moment of the machine makes several runs late at once; it counts once. */
    private static final long ONE_MOMENT = Duration.ofSeconds(10).toNanos();

    private final Deque<Outcome> last = new ArrayDeque<>();
    private long countedLate;

    /** How a run went. */
    enum Outcome {
        GOOD,
        LATE,
        FAILED
    }

    /** Takes note of a run; says why it is enough, if it is. */
    synchronized Optional<String> note(Outcome outcome, long nanos) {
        if (outcome == Outcome.LATE) {
            if (countedLate != 0 && nanos - countedLate < ONE_MOMENT) {
                return Optional.empty();
            }
            countedLate = nanos;
        }
        last.addLast(outcome);
        if (last.size() > LAST) {
            last.removeFirst();
        }
        return verdict();
    }

    private Optional<String> verdict() {
        long late = count(Outcome.LATE);
        if (late >= MOST_LATE) {
            return Optional.of("最近 " + last.size() + " 次核对，有 " + late + " 次没有按时回答。");
        }
        long failed = count(Outcome.FAILED);
        return failed >= MOST_FAILED
                ? Optional.of("最近 " + last.size() + " 次核对，有 " + failed + " 次出错。")
                : Optional.empty();
    }

    /** Failures among the last runs, for the status page. */
    synchronized Optional<String> worry() {
        long bad = last.size() - count(Outcome.GOOD);
        return bad == 0 ? Optional.empty() : Optional.of("最近 " + last.size() + " 次核对，有 " + bad + " 次没有答好。");
    }

    private long count(Outcome outcome) {
        return last.stream().filter(outcome::equals).count();
    }
}
