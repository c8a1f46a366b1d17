// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** One page that a module contributes. The frame (header, menu, sign-in, CSRF, headers) is drawn by the platform. */
@ConsumerType
public interface PageContribution {
    /**
     * For whom it is.
     *
     * @return the audience
     */
    Audience audience();

    /**
     * Where it is: a path whose parts may be named in braces, for example {@code /halls/{hall}}. A fixed part wins over a
     * named one.
     *
     * @return starts with a slash
     */
    String route();

    /**
     * Who may open it.
     *
     * @return any of these duties is enough; empty for everybody of the audience
     */
    default Set<Duty> duties() {
        return Set.of();
    }

    /**
     * Whether somebody who has one of the duties can use it. A page that needs more than a duty, for example a department,
     * says so here: nobody else finds it in a menu, or behind its address.
     *
     * @param caller who has one of the duties
     * @return true when it opens
     */
    default boolean opensFor(Caller caller) {
        return true;
    }

    /**
     * The entry in the menu of its audience.
     *
     * @return empty for pages that are reached through others
     */
    default Optional<MenuEntry> menu() {
        return Optional.empty();
    }

    /**
     * What the page looks like to somebody who has not signed in may be kept and sent to others, until something changes.
     *
     * @return true when the page depends only on registries, host, hall, path and query
     */
    default boolean cacheable() {
        return false;
    }

    /**
     * Answers a request.
     *
     * @param request what is asked
     * @return a page, a redirect, a file or a message
     */
    PageResult render(PageRequest request);

    /**
     * An entry of a menu.
     *
     * @param label the words
     * @param place smaller numbers come first
     */
    record MenuEntry(String label, int place) {}
}
