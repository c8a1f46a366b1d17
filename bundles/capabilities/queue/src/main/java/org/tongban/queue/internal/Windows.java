// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;

/** The windows of a clerk: each post of the duty 综合窗口 that names one. */
public final class Windows {
    private Windows() {}

    /**
     * Finds them.
     *
     * @param halls the tree
     * @param staff who sits there
     * @return one for each hall, in the order of the posts
     */
    public static List<Window> of(HallService halls, Caller.Staff staff) {
        Map<Hall, Window> found = new LinkedHashMap<>();
        for (Post post : staff.posts()) {
            if (post.duty() == Duty.WINDOW && post.window().isPresent()) {
                at(halls, post.scope())
                        .ifPresent(hall -> found.merge(
                                hall,
                                new Window(
                                        hall,
                                        post.window().get(),
                                        staff.workNumber(),
                                        Set.copyOf(
                                                post.department().map(Set::of).orElse(Set.of()))),
                                Windows::both));
            }
        }
        return List.copyOf(found.values());
    }

    private static Window both(Window one, Window other) {
        Set<String> departments = new HashSet<>();
        if (!one.departments().isEmpty() && !other.departments().isEmpty()) {
            departments.addAll(one.departments());
            departments.addAll(other.departments());
        }
        return new Window(one.hall(), one.number(), one.clerk(), Set.copyOf(departments));
    }

    private static Optional<Hall> at(HallService halls, ScopePath scope) {
        Optional<Hall> hall = Optional.of(halls.city());
        while (hall.isPresent() && !hall.get().scope().equals(scope)) {
            hall = halls.children(hall.get()).stream()
                    .filter(below -> below.scope().covers(scope))
                    .findFirst();
        }
        return hall;
    }
}
