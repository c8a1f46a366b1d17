// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.util.List;
import java.util.Optional;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;
import org.tongban.stage.SampleCity;

/**
 * The first district alone, so that nobody has to choose.
 *
 * @param city whose first district it is
 */
record OnePortal(SampleCity city) implements PortalRegistry {
    @Override
    public List<Portal> portals() {
        return List.of(city.portals().get(0));
    }

    @Override
    public Optional<Portal> byHost(String host) {
        return Optional.empty();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return city.byArea(area);
    }

    @Override
    public long revision() {
        return 1;
    }
}
