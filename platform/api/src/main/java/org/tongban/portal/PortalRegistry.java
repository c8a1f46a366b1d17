// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The portals of all installed portal bundles. */
@ProviderType
public interface PortalRegistry {
    /**
     * All portals, in the order of their area codes.
     *
     * @return an immutable list
     */
    List<Portal> portals();

    /**
     * The portal that answers under a host name.
     *
     * @param host without port; any case
     * @return the portal, or empty when none claims the host
     */
    Optional<Portal> byHost(String host);

    /**
     * The portal of a service area.
     *
     * @param area code of the area
     * @return the portal, or empty
     */
    Optional<Portal> byArea(String area);

    /**
     * Grows by one with every change.
     *
     * @return the number of the present state
     */
    long revision();
}
