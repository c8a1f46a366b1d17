// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import javax.persistence.EntityManager;
import org.tongban.cases.Light;

/**
 * Keeps the trail of lights that came on. A case carries the earliest moment that is not written down yet: whoever finds
 * it passed writes it down, a job when it is time, or the act that moves the case before the job came by.
 */
final class LightTrail {
    private static final long NEVER = Long.MAX_VALUE;

    private LightTrail() {}

    /** The moments that a supervisor is told of; blue is between an officer and the inbox. */
    static Map<Light, Long> moments(CaseRow row) {
        Map<Light, Long> moments = new LinkedHashMap<>();
        moments.put(Light.YELLOW, row.yellowAt);
        moments.put(Light.RED, row.redAt);
        moments.put(Light.BREACH, row.breachAt);
        return moments;
    }

    /** Since when the case is lit. */
    static long lit(CaseRow row) {
        return moments(row).values().stream().mapToLong(at -> at).min().orElse(NEVER);
    }

    static boolean passed(CaseRow row, long now) {
        return row.nextLightAt <= now;
    }

    /** Writes down what came on until now and was not written down. */
    static void record(EntityManager em, CaseRow row, long now) {
        moments(row).forEach((light, at) -> {
            if (at >= row.nextLightAt && at <= now) {
                add(em, row, light, at, now);
            }
        });
    }

    /** A light that no limit of its own stands for: the law has accepted what nobody answered (T2). */
    static void add(EntityManager em, CaseRow row, Light light, long at, long now) {
        if (em.find(LightRow.class, new LightRow.Key(row.number, light.name(), at)) != null) {
            return;
        }
        LightRow passed = new LightRow();
        passed.number = row.number;
        passed.light = light.name();
        passed.at = at;
        passed.recordedAt = now;
        passed.department = row.department;
        passed.hall = row.hall;
        passed.scope = row.scope;
        passed.step = row.waitingFor;
        passed.holder = row.holder;
        passed.due = row.due;
        em.persist(passed);
    }

    static long after(CaseRow row, long now) {
        return moments(row).values().stream()
                .mapToLong(at -> at)
                .filter(at -> at > now)
                .min()
                .orElse(NEVER);
    }

    /** After the limits have moved: what lies ahead, and what has come on with the move itself. */
    static long moved(Map<Light, Long> before, CaseRow row, long now) {
        LongStream fresh = moments(row).entrySet().stream()
                .filter(moment -> moment.getValue() > now || !moment.getValue().equals(before.get(moment.getKey())))
                .mapToLong(Map.Entry::getValue);
        return fresh.min().orElse(NEVER);
    }
}
