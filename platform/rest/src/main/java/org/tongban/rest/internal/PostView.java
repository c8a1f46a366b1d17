// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import org.jspecify.annotations.Nullable;
import org.tongban.identity.Post;

/**
 * A post.
 *
 * @param duty what it entitles to
 * @param dutyLabel in Chinese
 * @param scope branch of the tree of authority
 * @param department key, absent when it serves all
 * @param office as the citizen reads it
 * @param window number, absent when it has none
 */
record PostView(
        String duty,
        String dutyLabel,
        String scope,
        @Nullable String department,
        String office,
        @Nullable String window) {
    static PostView of(Post post) {
        return new PostView(
                post.duty().name(),
                post.duty().label(),
                post.scope().value(),
                post.department().orElse(null),
                post.office(),
                post.window().orElse(null));
    }
}
