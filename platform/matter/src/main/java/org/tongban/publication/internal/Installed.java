// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.MatterSnapshot;

/** What is installed, and around it. */
public interface Installed {
    /**
     * The versions that running bundles bring.
     *
     * @return by code; no list is empty, the newest comes first
     */
    Map<String, List<InstalledVersion>> installed();

    /**
     * What is offered, by the log as it is now.
     *
     * @return the snapshot
     */
    MatterSnapshot snapshot();

    /**
     * The service areas that have a portal.
     *
     * @return in public order
     */
    List<ServiceArea> served();

    /**
     * Finds a service area.
     *
     * @param code of the area
     * @return the area, or empty
     */
    Optional<ServiceArea> area(String code);
}
