// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** A platform with one portal. */
final class Portals implements PortalRegistry {
    private final Portal portal;

    private Portals(Portal portal) {
        this.portal = portal;
    }

    /** The portal needs these departments. */
    static PortalRegistry needing(String... departments) {
        return new Portals(new Portal(
                "tianning",
                "320402",
                "天宁区政务服务",
                "Tianning",
                List.of("tianning.localhost"),
                List.of(departments),
                "",
                List.of(),
                List.of(),
                new Portal.Footer("", "", "", "", "", ""),
                List.of(),
                Map.of(),
                Map.of(),
                "",
                "",
                "",
                "0"));
    }

    @Override
    public List<Portal> portals() {
        return List.of(portal);
    }

    @Override
    public Optional<Portal> byHost(String host) {
        return Optional.of(portal);
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return Optional.of(portal);
    }

    @Override
    public long revision() {
        return 1;
    }
}
