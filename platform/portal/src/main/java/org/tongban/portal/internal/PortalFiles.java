// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;

/** The files below {@code PORTAL-INF} of one portal bundle. */
interface PortalFiles {
    /**
     * Reads a file.
     *
     * @param path below {@code PORTAL-INF}
     * @return UTF-8 text, or empty when there is none
     */
    Optional<String> text(String path);

    /**
     * Names the files of a folder.
     *
     * @param folder below {@code PORTAL-INF}
     * @param ending of their names
     * @return paths that {@link #text} takes, in order
     */
    List<String> list(String folder, String ending);
}
