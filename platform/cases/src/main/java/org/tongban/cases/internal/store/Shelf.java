// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.HallLevel;

/**
 * Where a waiting case stands so that each post reads its inbox along an index: one column for each level of the tree holds
 * the branch whose posts reach the case, and one the desk. All are empty for a case that waits for nobody of the staff, which
 * the indexes then leave out.
 */
final class Shelf {
    /** Desk of the windows and counters: they take the cases of all departments. */
    static final String HALL = "";
    /** Desk of the few cases in which it is the turn of several departments. */
    static final String SHARED = "*";

    private Shelf() {}

    static void fill(CaseRow row, Waiting waiting) {
        boolean staff = waiting.queue() != Waiting.Queue.APPLICANT && waiting.queue() != Waiting.Queue.NOBODY;
        row.waitingDesk = staff ? desk(waiting.queue(), waiting.departments()) : null;
        row.waitingCity = staff ? branch(row, HallLevel.CITY) : null;
        row.waitingDistrict = staff ? branch(row, HallLevel.DISTRICT) : null;
        row.waitingTown = staff ? branch(row, HallLevel.TOWN) : null;
    }

    private static String desk(Waiting.Queue queue, Set<String> departments) {
        if (queue.atHall()) {
            return HALL;
        }
        return departments.size() == 1 ? of(departments.iterator().next()) : SHARED;
    }

    static String of(String department) {
        return "," + department + ",";
    }

    /** Posts below the level that a case needs do not reach it, wherever it lies. */
    private static @Nullable String branch(CaseRow row, HallLevel level) {
        return row.waitingLevel < HeadMapping.number(level)
                ? null
                : branch(row.waitingScope, HeadMapping.number(level)).orElse(null);
    }

    /** The first segments of a path; empty when it has fewer. */
    private static Optional<String> branch(String path, int segments) {
        int end = 0;
        for (int i = 0; i < segments; i++) {
            if (end == path.length()) {
                return Optional.empty();
            }
            int next = path.indexOf('/', end + 1);
            end = next < 0 ? path.length() : next;
        }
        return Optional.of(path.substring(0, end));
    }

    /** The column in which posts of a level find their branch; empty below the towns, where few cases lie. */
    static Optional<String> column(HallLevel level) {
        return switch (level) {
            case CITY -> Optional.of("waitingCity");
            case DISTRICT -> Optional.of("waitingDistrict");
            case TOWN -> Optional.of("waitingTown");
            case VILLAGE -> Optional.empty();
        };
    }
}
