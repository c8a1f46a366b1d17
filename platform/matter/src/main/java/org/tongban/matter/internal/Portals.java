// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.portal.Portal;

/** The portals that are there now, and the versions of modules that speak. */
interface Portals {
    /**
     * Identifies a state of the portals; asked at every request.
     *
     * @param registry number of the registry that was asked: registries may come and go
     * @param revision its revision
     * @param versions state of the versions in force
     */
    record Stamp(int registry, long revision, long versions) {}

    Stamp stamp();

    List<Portal> now();

    /** The version of a module of matters that is in force; empty when nobody says so. */
    Optional<String> inForce(String symbolicName);
}
