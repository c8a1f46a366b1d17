// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/**
 * How far one post sees: a supervisor the whole branch, an officer the department's own.
 *
 * @param scope branch of the tree
 * @param department key; empty for a supervisor
 */
public record Sight(ScopePath scope, Optional<String> department) {
    /** Who answers for a department. */
    static final Set<Duty> DEPARTMENT = Set.of(Duty.EXAMINATION, Duty.DECISION);

    static List<Sight> ofSupervisor(Caller caller) {
        return caller instanceof Caller.Staff staff
                ? staff.posts().stream()
                        .filter(post -> post.duty() == Duty.SUPERVISOR)
                        .map(post -> new Sight(post.scope(), Optional.empty()))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** Posts of a department in which somebody answers. */
    static List<Sight> ofDepartment(Caller caller) {
        return caller instanceof Caller.Staff staff
                ? staff.posts().stream()
                        .filter(post -> DEPARTMENT.contains(post.duty())
                                && post.department().isPresent())
                        .map(post -> new Sight(post.scope(), post.department()))
                        .distinct()
                        .toList()
                : List.of();
    }

    boolean sees(Order order) {
        return scope.covers(order.scope())
                && department.filter(key -> !key.equals(order.department())).isEmpty();
    }
}
