// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.tongban.cases.Light;

/**
 * Keeps the trail of lights that came on. A case carries the earliest moment that is not written down yet, of its own
 * limits and of those of its open steps: whoever finds it passed writes it down, a job when it is time, or the act that
 * moves the case before the job came by.
 */
final class LightTrail {
    private static final long NEVER = Long.MAX_VALUE;

    private LightTrail() {}

    /**
     * A light that comes on.
     *
     * @param step whose limit it is; empty for a limit of the case
     * @param light yellow, red or breach
     * @param at when
     */
    record Moment(Optional<StepClock> step, Light light, long at) {}

    /** The moments that a supervisor is told of; blue is between an officer and the inbox. */
    static List<Moment> moments(CaseRow row) {
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(Optional.empty(), Light.YELLOW, row.yellowAt));
        moments.add(new Moment(Optional.empty(), Light.RED, row.redAt));
        moments.add(new Moment(Optional.empty(), Light.BREACH, row.breachAt));
        for (StepClock step : StepText.read(row.stepClocks).open()) {
            moments.add(new Moment(
                    Optional.of(step), Light.YELLOW, step.lights().yellow().toEpochMilli()));
            moments.add(
                    new Moment(Optional.of(step), Light.RED, step.lights().red().toEpochMilli()));
        }
        return moments;
    }

    /** Since when the case, or one of its open steps, is lit. */
    static long lit(CaseRow row) {
        return first(moments(row).stream());
    }

    static boolean passed(CaseRow row, long now) {
        return row.nextLightAt <= now;
    }

    /** Writes down what came on until now and was not written down. */
    static void record(EntityManager em, CaseRow row, long now) {
        for (Moment moment : moments(row)) {
            if (moment.at() >= row.nextLightAt && moment.at() <= now) {
                add(em, row, moment, now);
            }
        }
    }

    /** Also a light that no limit of its own stands for: the law has accepted what nobody answered (T2). */
    static void add(EntityManager em, CaseRow row, Moment moment, long now) {
        String code = moment.step().map(StepClock::code).orElse("");
        String light = moment.light().name();
        if (em.find(LightRow.class, new LightRow.Key(row.number, light, moment.at(), code)) != null) {
            return;
        }
        LightRow passed = new LightRow();
        passed.number = row.number;
        passed.light = light;
        passed.at = moment.at();
        passed.stepCode = code;
        passed.recordedAt = now;
        passed.department = moment.step().map(StepClock::department).orElse(row.department);
        passed.hall = row.hall;
        passed.scope = row.scope;
        passed.step = moment.step().map(StepClock::name).orElse(row.waitingFor);
        passed.holder = HolderText.read(row).of(passed.department).orElse(null);
        passed.due = moment.step().map(step -> step.day().toString()).orElse(row.due);
        em.persist(passed);
    }

    static long after(CaseRow row, long now) {
        return first(moments(row).stream().filter(moment -> moment.at() > now));
    }

    /** After the limits have moved: what lies ahead, and what has come on with the move itself. */
    static long moved(Collection<Moment> before, CaseRow row, long now) {
        return first(moments(row).stream().filter(moment -> moment.at() > now || !known(before, moment)));
    }

    /** Another last day or name does not make another light. */
    private static boolean known(Collection<Moment> before, Moment moment) {
        return before.stream()
                .anyMatch(old -> old.at() == moment.at()
                        && old.light() == moment.light()
                        && old.step().map(StepClock::code).equals(moment.step().map(StepClock::code)));
    }

    private static long first(Stream<Moment> moments) {
        return moments.mapToLong(Moment::at).min().orElse(NEVER);
    }
}
