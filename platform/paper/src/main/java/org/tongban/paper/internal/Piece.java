// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;
import java.util.List;

/** A part of a page that is never torn. Lengths in points; what is up has the greater number, as in a PDF. */
interface Piece {
    /** Space above, except on top of a page. */
    double gap();

    double height();

    /** Whether it must not be the last of a page. */
    boolean leads();

    /** Whether it must not be the first of a page. */
    default boolean follows() {
        return false;
    }

    /** What is repeated above it when it begins a page. */
    default List<Piece> head() {
        return List.of();
    }

    /**
     * Draws it.
     *
     * @param ink writes on the page
     * @param top upper edge
     * @param last whether the page ends below it
     */
    void draw(Ink ink, double top, boolean last) throws IOException;
}
