// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;

/** Under which keys the phrases of a member of staff are kept. */
final class Owners {
    private static final Set<Duty> CASEWORK =
            Set.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);

    private final Caller.Staff staff;

    Owners(Caller.Staff staff) {
        this.staff = staff;
    }

    String own() {
        return "staff:" + staff.workNumber();
    }

    /** A department of one area; where a post has none, the office at its place. */
    Set<String> shared() {
        return staff.posts().stream()
                .filter(post -> CASEWORK.contains(post.duty()))
                .map(Owners::shared)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a new shared phrase goes: the post that decides, else the first one. */
    Optional<String> home() {
        return staff.posts().stream()
                .filter(post -> post.duty() == Duty.DECISION)
                .map(Owners::shared)
                .findFirst()
                .or(() -> shared().stream().findFirst());
    }

    /** Whoever decides in a department looks after its phrases. */
    boolean leads(String owner) {
        return staff.posts().stream()
                .filter(post -> post.duty() == Duty.DECISION)
                .anyMatch(post -> shared(post).equals(owner));
    }

    private static String shared(Post post) {
        return post.department()
                .map(key -> "department:" + key + "@" + area(post.scope()))
                .orElseGet(() -> "office:" + post.scope().value());
    }

    /** The branch of the service area: the first two segments of a path. */
    private static String area(ScopePath scope) {
        String[] parts = scope.value().split("/", -1);
        return parts.length > 2 ? "/" + parts[1] + "/" + parts[2] : scope.value();
    }
}
