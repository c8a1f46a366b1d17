// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.identity.Caller;

/**
 * Who calls.
 *
 * @param kind citizen, enterprise, staff or operator
 * @param name for the greeting
 * @param workNumber of staff
 * @param posts of staff
 */
record CallerView(String kind, String name, @Nullable String workNumber, List<PostView> posts) {
    static CallerView of(Caller caller) {
        if (caller instanceof Caller.Citizen citizen) {
            String kind = switch (citizen.kind()) {
                case NATURAL -> "citizen";
                case LEGAL -> "enterprise";
            };
            return new CallerView(kind, citizen.displayName(), null, List.of());
        }
        if (caller instanceof Caller.Staff staff) {
            List<PostView> posts = staff.posts().stream().map(PostView::of).toList();
            return new CallerView("staff", staff.displayName(), staff.workNumber(), posts);
        }
        return new CallerView("operator", "本机管理员", null, List.of());
    }
}
