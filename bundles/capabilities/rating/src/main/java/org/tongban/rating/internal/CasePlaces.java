// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;
import org.tongban.portal.PortalRegistry;
import org.tongban.rating.internal.store.CasePlace;

/**
 * Finds out whom a rating concerns. The public view of a case holds names and no codes; they are looked up where they came
 * from. What is not there any more, or is not unique, stays empty.
 */
@Component(service = CasePlaces.class)
public final class CasePlaces {
    private static final int MOST_HALLS = 20;

    private final HallService halls;
    private final MatterRegistry matters;
    private final PortalRegistry portals;

    /**
     * Over the registers.
     *
     * @param halls by name
     * @param matters by name
     * @param portals know which body does which matter
     */
    @Activate
    public CasePlaces(
            @Reference HallService halls, @Reference MatterRegistry matters, @Reference PortalRegistry portals) {
        this.halls = halls;
        this.matters = matters;
        this.portals = portals;
    }

    CasePlace of(PublicCase file) {
        Optional<Matter> matter = file.matterName().flatMap(this::matter);
        Optional<Hall> hall = hall(file.hall());
        return new CasePlace(
                matter.map(Matter::department).or(() -> department(file.body())).orElse(""),
                file.body(),
                matter.map(Matter::code).orElse(""),
                hall.map(found -> found.code().value()).orElse(""),
                hall.map(found -> found.scope().value()).orElse(""));
    }

    private Optional<Matter> matter(String name) {
        return only(matters.snapshot().matters().stream()
                .filter(matter -> matter.name().equals(name))
                .toList());
    }

    private Optional<Hall> hall(String name) {
        return only(halls.search(name, MOST_HALLS).stream()
                .filter(hall -> hall.name().equals(name))
                .toList());
    }

    /** The department of a sensitive matter follows from the body, when that has one department only. */
    private Optional<String> department(String body) {
        return only(portals.portals().stream()
                .flatMap(portal -> portal.implementations().values().stream())
                .filter(each -> each.body().equals(body))
                .flatMap(each -> matters.snapshot().find(each.matter()).stream())
                .map(Matter::department)
                .distinct()
                .toList());
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
