// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.hall.ScopePath;

/**
 * One post of a staff member: a duty within a branch of the tree and, unless it serves all, a department.
 *
 * <p>What clerks can do follows from two fields. A {@link Duty#WINDOW} post with a department is a one-subject clerk, who
 * receives matters of that department alone; without one the clerk is all-subject (综合窗口).
 *
 * <p>A window authorisation (首席代表, 窗口授权; DOMAIN 3.1 {@code oneSitting}) is an acceptance, examination or decision post
 * that a window clerk holds for a department until a day. It is meant for instant matters in one sitting.
 *
 * @param duty what it entitles to
 * @param scope how far it reaches
 * @param department key of the department, for example {@code civil-affairs}; empty for all-subject windows, helpers and
 *     administrators
 * @param office the office as the citizen reads it, for example 天宁区民政局
 * @param window number of the window, empty when the post has none
 * @param until the last day on which it entitles, in Changzhou; empty when it has no end
 * @param deputyFor work number of the absent colleague whose post this is; empty for a post of one's own
 */
public record Post(
        Duty duty,
        ScopePath scope,
        Optional<String> department,
        String office,
        Optional<String> window,
        Optional<LocalDate> until,
        Optional<String> deputyFor) {

    /**
     * A post of one's own without an end.
     *
     * @param duty what it entitles to
     * @param scope how far it reaches
     * @param department key of the department, empty when it serves all
     * @param office the office as the citizen reads it
     * @param window number of the window, empty when the post has none
     */
    public Post(Duty duty, ScopePath scope, Optional<String> department, String office, Optional<String> window) {
        this(duty, scope, department, office, window, Optional.empty(), Optional.empty());
    }

    /**
     * Tells whether the post entitles on a day.
     *
     * @param day a day in Changzhou
     * @return true up to and including the last day
     */
    public boolean entitles(LocalDate day) {
        return until.filter(day::isAfter).isEmpty();
    }

    /**
     * The same post as a deputy holds it.
     *
     * @param absent work number of its owner
     * @return a copy
     */
    public Post heldFor(String absent) {
        return new Post(duty, scope, department, office, window, until, Optional.of(absent));
    }
}
