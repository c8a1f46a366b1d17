// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;

/**
 * Synthetic officers.
 *
 * @param halls the tree in which they have their posts
 */
record Officers(HallService halls) {
    static final String DEPARTMENT = "civil-affairs";

    static final DivisionCode DISTRICT = DivisionCode.of("320402");
    static final DivisionCode TOWN = DivisionCode.of("320402002");

    private static final List<String> DEPARTMENTS = List.of(DEPARTMENT, "human-resources", "market-regulation");

    Post post(Duty duty, Optional<DivisionCode> place, Optional<String> department) {
        ScopePath scope = place.map(code -> halls.find(code).orElseThrow().scope())
                .orElseGet(() -> halls.city().scope());
        return new Post(duty, scope, department, "示例单位", Optional.empty());
    }

    static Caller.Staff officer(String workNumber, Post... posts) {
        return new Caller.Staff(workNumber, "示例", List.of(posts));
    }

    /** Who accepts, who examines and who decides, in the whole city: the law wants three. */
    Caller.Staff clerk() {
        return officer("X0000-01", post(Duty.WINDOW, Optional.empty(), Optional.empty()));
    }

    Caller.Staff decider() {
        return officer("X0000-02", post(Duty.DECISION, Optional.empty(), Optional.of(DEPARTMENT)));
    }

    Caller.Staff examiner(Optional<DivisionCode> place) {
        return officer(Crowd.officer(7), post(Duty.EXAMINATION, place, Optional.of(DEPARTMENT)));
    }

    /** Three departments in the district, and everything that its first town examines. */
    Caller.Staff severalPosts() {
        return officer(
                "X0000-03",
                Stream.concat(
                                DEPARTMENTS.stream()
                                        .map(department ->
                                                post(Duty.EXAMINATION, Optional.of(DISTRICT), Optional.of(department))),
                                Stream.of(
                                        post(Duty.EXAMINATION, Optional.of(TOWN), Optional.empty()),
                                        post(
                                                Duty.EXAMINATION,
                                                Optional.of(DivisionCode.of("320412")),
                                                Optional.of(DEPARTMENT))))
                        .toArray(Post[]::new));
    }

    Caller.Staff anyDepartment() {
        return officer("X0000-05", post(Duty.EXAMINATION, Optional.empty(), Optional.empty()));
    }
}
