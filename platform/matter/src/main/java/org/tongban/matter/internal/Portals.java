// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import org.tongban.portal.Portal;

/** The portals that are there now. */
interface Portals {
    /**
     * Identifies a state of the portals; asked at every request.
     *
     * @param registry number of the registry that was asked: registries may come and go
     * @param revision its revision
     */
    record Stamp(int registry, long revision) {}

    Stamp stamp();

    List<Portal> now();
}
