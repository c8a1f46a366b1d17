// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.hall.Hall;
import org.tongban.hall.HallRole;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.Link;
import org.tongban.page.PageRequest;
import org.tongban.portal.Portal;

/**
 * One hall.
 *
 * @param hall the hall
 * @param level in words
 * @param where the halls above it, from the city down
 * @param opening open or closed now, when the hours are known
 * @param windows of the hall
 * @param groups matters by department, with the hall's role
 * @param counts how many it accepts, takes on behalf, explains
 * @param lower halls
 * @param above the next hall above it
 * @param visit to book a time, to see who waits
 * @param chosenNow whether it is the visitor's hall
 * @param csrf hidden field
 */
public record HallView(
        Hall hall,
        String level,
        List<Link> where,
        Optional<Opening> opening,
        List<Implementation.Window> windows,
        List<Group> groups,
        String counts,
        List<Link> lower,
        Optional<Link> above,
        List<Link> visit,
        boolean chosenNow,
        String csrf) {
    /**
     * Matters of a department.
     *
     * @param department in words
     * @param lines with roles
     */
    public record Group(String department, List<Line> lines) {}

    /**
     * A matter with the hall's role.
     *
     * @param matter the line
     * @param role in words
     * @param tone of the role
     */
    public record Line(MatterLine matter, String role, String tone) {}

    /**
     * The page of a hall.
     *
     * @param site knows roles and hours
     * @param snapshot what is on offer
     * @param hall the hall
     * @param request what is asked
     * @return what the page shows
     */
    public static HallView of(Site site, MatterSnapshot snapshot, Hall hall, PageRequest request) {
        Optional<Portal> portal = site.portal(hall.area());
        Map<HallRole, Integer> counts = new LinkedHashMap<>();
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        for (Matter matter : snapshot.matters()) {
            if (matter.state().status() == Matter.MatterState.Status.CANCELLED) {
                continue;
            }
            HallRole role = site.role(snapshot, matter, hall);
            counts.merge(role, 1, Integer::sum);
            groups.computeIfAbsent(Words.department(matter), key -> new ArrayList<>())
                    .add(new Line(MatterLine.of(matter), Words.role(role), tone(role)));
        }
        List<Hall> path = site.path(hall);
        return new HallView(
                hall,
                Words.level(hall.level()),
                path.subList(0, path.size() - 1).stream().map(HallView::link).toList(),
                Opening.hours(portal, hall, site.centre(hall.area()))
                        .flatMap(hours -> Opening.at(hours, site.now(), site.calendar())),
                Opening.windows(portal, hall),
                groups.entrySet().stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList(),
                counts(counts),
                site.halls().children(hall).stream().map(HallView::link).toList(),
                path.size() > 1 ? Optional.of(link(path.get(path.size() - 2))) : Optional.empty(),
                visit(new Visiting(request, hall), counts),
                site.chosen(request).filter(hall::equals).isPresent(),
                request.csrfField().markup());
    }

    /** Where nothing is received nobody waits. */
    private static List<Link> visit(Visiting visiting, Map<HallRole, Integer> counts) {
        return counts.keySet().stream().anyMatch(HallRole::takes)
                ? Stream.concat(visiting.queue().stream(), visiting.book().stream())
                        .toList()
                : List.of();
    }

    private static String counts(Map<HallRole, Integer> counts) {
        List<String> words = new ArrayList<>();
        for (HallRole role : List.of(HallRole.ACCEPT, HallRole.ACCEPT_ON_BEHALF, HallRole.GUIDE_ONLY)) {
            int count = counts.getOrDefault(role, 0);
            if (count > 0) {
                words.add(Words.role(role) + " " + count + " 项");
            }
        }
        return String.join("，", words);
    }

    private static String tone(HallRole role) {
        return switch (role) {
            case ACCEPT -> "ok";
            case ACCEPT_ON_BEHALF -> "brand";
            case GUIDE_ONLY -> "plain";
        };
    }

    private static Link link(Hall hall) {
        return new Link("/halls/" + hall.code(), hall.division());
    }
}
