// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Optional;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallRole;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;
import org.tongban.portal.PortalRegistry;

/** What a hall does for a matter (DOMAIN 2.5): computed, never stored for each hall; only a portal's exceptions are. */
public final class HallRoles {
    private HallRoles() {}

    /**
     * The role of a hall for a matter.
     *
     * <p>Where the area has published no implementation, and at the city's own centre, the hall explains only. The centre of
     * an area and halls at a level of the matter accept; lower halls take papers in on behalf, or explain only
     * where applicants must come in person.
     *
     * @param snapshot what is on offer
     * @param portals hold the exceptions
     * @param matter the matter
     * @param hall the hall
     * @return its role
     */
    public static HallRole of(MatterSnapshot snapshot, PortalRegistry portals, Matter matter, Hall hall) {
        boolean implemented = snapshot.definition(matter.code(), hall.area())
                .flatMap(MatterDefinition::implementation)
                .isPresent();
        if (!implemented || hall.level() == HallLevel.CITY) {
            return HallRole.GUIDE_ONLY;
        }
        return exception(portals, matter, hall).orElseGet(() -> usual(matter, hall));
    }

    private static Optional<HallRole> exception(PortalRegistry portals, Matter matter, Hall hall) {
        return portals.byArea(hall.area())
                .map(portal -> portal.exceptions().get(hall.code().value()))
                .map(roles -> roles.get(matter.code()));
    }

    private static HallRole usual(Matter matter, Hall hall) {
        if (hall.level() == HallLevel.DISTRICT || matter.levels().contains(hall.level())) {
            return HallRole.ACCEPT;
        }
        return mustCome(matter) ? HallRole.GUIDE_ONLY : HallRole.ACCEPT_ON_BEHALF;
    }

    /** Whether applicants are seen at a hall that does the matter: then papers taken in elsewhere would help nobody. */
    private static boolean mustCome(Matter matter) {
        boolean visit = matter.online().visits() > 0
                && switch (matter.online().depth()) {
                    case APPOINTMENT, WINDOW -> true;
                    case FULL, FILING -> false;
                };
        return visit || matter.applicants().presence() != Matter.Applicants.Presence.NONE;
    }
}
