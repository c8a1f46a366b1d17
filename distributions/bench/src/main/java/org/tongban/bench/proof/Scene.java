// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.tongban.bench.Places;

/**
 * What is changed under load, and what counts as its pause.
 *
 * @param places where everything lies
 * @param module its name in the ledger
 * @param original its archive in the distribution
 * @param upgrades how many
 * @param rollbacks how many afterwards
 * @param watched the requests whose pauses count
 * @param longestPause that is allowed, in ms
 * @param rate requests a second
 */
record Scene(
        Places places,
        String module,
        Path original,
        int upgrades,
        int rollbacks,
        Predicate<Task> watched,
        double longestPause,
        int rate) {
    private static final int ROLLBACKS = 5;
    private static final double MATTER_PAUSE = 50;
    private static final double CORE_PAUSE = 2000;

    /** A department that delivers again and again; what counts is whether its matter can be read. */
    static Scene matter(Places places, int rate, int upgrades) {
        return new Scene(
                places,
                Changes.MODULE,
                places.county().resolve("modules/civil-affairs-0.1.0.jar"),
                upgrades,
                Math.min(ROLLBACKS, upgrades - 1),
                task -> task.kind() == Task.Kind.READ && task.matter().equals(Errand.ALLOWANCE.matter()),
                MATTER_PAUSE,
                rate);
    }

    /** The module of cases itself; what counts is whether somebody can file, decide and follow. */
    static Scene core(Places places, int rate, int upgrades, String core) {
        return new Scene(
                places,
                core,
                places.county().resolve("system/org/tongban/cases/0.1.0/cases-0.1.0.jar"),
                upgrades,
                0,
                task -> task.kind() != Task.Kind.READ,
                CORE_PAUSE,
                rate);
    }

    List<String> versions() {
        List<String> versions = new ArrayList<>();
        for (int i = 1; i <= upgrades; i++) {
            versions.add("0.1." + i);
        }
        return versions;
    }

    /** The versions to which it is rolled back, in turn. */
    List<String> back() {
        List<String> versions = versions();
        List<String> back =
                new ArrayList<>(versions.subList(Math.max(0, upgrades - 1 - rollbacks), Math.max(0, upgrades - 1)));
        Collections.reverse(back);
        return rollbacks == 0 ? List.of() : back;
    }
}
