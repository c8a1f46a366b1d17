// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.hall.Hall;
import org.tongban.page.Link;
import org.tongban.page.PageRequest;

/**
 * Choosing a hall: four levels from above, or a search.
 *
 * @param query what was searched for
 * @param next where to go on after choosing, empty for the hall's own page
 * @param reason why a hall has to be chosen, empty when nobody asked for it
 * @param path from the city down, as links
 * @param current the hall whose lower halls are listed
 * @param currentChoice to choose it, empty for the city
 * @param below the level of the halls in the list, in words
 * @param halls in the list
 * @param chosen the hall that is chosen now
 * @param csrf hidden field
 */
public record HallsView(
        String query,
        String next,
        String reason,
        List<Link> path,
        Hall current,
        Optional<Choice> currentChoice,
        String below,
        List<Choice> halls,
        Optional<String> chosen,
        String csrf) {
    private static final int MOST_FOUND = 50;

    /**
     * A hall that can be chosen.
     *
     * @param code of the hall
     * @param name public name
     * @param where the divisions above it
     * @param down leads to the halls below it, empty for a village
     */
    public record Choice(String code, String name, String where, Optional<Link> down) {}

    /**
     * The page.
     *
     * @param site knows the halls
     * @param request what is asked
     * @return what the page shows
     */
    public static HallsView of(Site site, PageRequest request) {
        String query = request.parameter("q");
        String next = Urls.local(request.parameter("next"), "");
        Hall current = site.hall(request.parameter("in"))
                .orElseGet(() -> request.parameter("in").isEmpty()
                        ? start(site, request)
                        : site.halls().city());
        List<Hall> listed =
                query.isBlank() ? site.halls().children(current) : site.halls().search(query, MOST_FOUND);
        return new HallsView(
                query,
                next,
                next.startsWith("/apply/") ? "请先选一个大厅：您的申请交给它，结果也可以在那里领。" : "",
                site.path(current).stream()
                        .map(hall -> new Link(address(hall, next), hall.division()))
                        .toList(),
                current,
                Optional.of(choice(site, current, next)).filter(choice -> query.isBlank()),
                listed.isEmpty() ? "" : Words.level(listed.get(0).level()),
                listed.stream().map(hall -> choice(site, hall, next)).toList(),
                site.chosen(request).map(Hall::name),
                request.csrfField().markup());
    }

    /** Whoever visits a district's portal begins in that district. */
    private static Hall start(Site site, PageRequest request) {
        return request.portal()
                .flatMap(portal -> site.centre(portal.area()))
                .orElseGet(() -> site.halls().city());
    }

    private static Choice choice(Site site, Hall hall, String next) {
        int below = site.halls().children(hall).size();
        String where = String.join(
                " › ", site.path(hall).stream().skip(1).map(Hall::division).toList());
        return new Choice(
                hall.code().value(),
                hall.name(),
                where,
                below == 0 ? Optional.empty() : Optional.of(new Link(address(hall, next), "下级 " + below + " 个")));
    }

    private static String address(Hall hall, String next) {
        return "/halls?in=" + hall.code() + (next.isEmpty() ? "" : "&next=" + Urls.encode(next));
    }
}
