// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An installation, upgrade or rollback while it goes on and after it, also after a restart.
 *
 * @param id for its address
 * @param module its name; for an archive that cannot be read its file name
 * @param act what is done
 * @param state how far it is
 * @param startedAt when it was asked for
 * @param finishedAt when it ended; empty while it goes on
 * @param by work number of the administrator, or {@code local operator}
 * @param steps what was done so far, the first one first
 * @param pause how long requests had to wait; empty when none had to
 * @param objections why nothing was changed; empty unless refused
 */
public record ModuleJob(
        String id,
        String module,
        ModuleAct.Kind act,
        State state,
        Instant startedAt,
        Optional<Instant> finishedAt,
        String by,
        List<Step> steps,
        Optional<Duration> pause,
        List<Objection> objections) {
    /** Keeps copies. */
    public ModuleJob {
        steps = List.copyOf(steps);
        objections = List.copyOf(objections);
    }

    /**
     * One step.
     *
     * @param at when it was done
     * @param text one plain Chinese sentence
     */
    public record Step(Instant at, String text) {}

    /** How far a job is. */
    public enum State {
        /** Under way. */
        RUNNING,
        /** The new version serves. */
        DONE,
        /** Nothing was changed, or what was changed is as before. */
        REFUSED,
        /** The platform ended in the middle; the last step says what holds. */
        INTERRUPTED
    }
}
