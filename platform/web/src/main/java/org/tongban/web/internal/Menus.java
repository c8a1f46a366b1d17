// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;

/** Menus: what the modules contributed, and which entry this page belongs to. */
final class Menus {
    /** Lists that one page shows in several ways; they join the menu together with that page. */
    private static final List<Place> LISTS = List.of(
            new Place("/matters?audience=personal", "个人办事", 20), new Place("/matters?audience=enterprise", "企业办事", 30));

    private static final List<Tab> TABS = List.of(
            new Tab("/", "首页", "house"),
            new Tab("/matters", "办事", "list-checks"),
            new Tab("/progress", "进度", "search"),
            new Tab("/my", "我的", "user"));

    private final RoutingTable table;
    private final Visit visit;

    private record Place(String href, String label, int place) {}

    private record Tab(String href, String label, String icon) {}

    Menus(RoutingTable table, Visit visit) {
        this.table = table;
        this.visit = visit;
    }

    List<FrameView.Item> portal() {
        List<Place> places = new ArrayList<>(LISTS.stream()
                .filter(list -> table.has(path(list.href())))
                .filter(list -> table.menu(Audience.PORTAL).stream()
                        .noneMatch(entry -> entry.label().equals(list.label())))
                .toList());
        table.menu(Audience.PORTAL)
                .forEach(entry -> places.add(new Place(entry.route(), entry.label(), entry.place())));
        return items(
                places.stream().sorted(Comparator.comparingInt(Place::place)).toList());
    }

    /** For desk and console together: whoever has duties in both finds both. */
    List<FrameView.Item> staff(Caller caller) {
        return items(Stream.of(Audience.DESK, Audience.ADMIN)
                .flatMap(audience -> table.menu(audience).stream())
                .filter(entry -> Access.allowed(entry.page(), caller))
                .sorted(Comparator.comparingInt(RoutingTable.Entry::place))
                .map(entry -> new Place(entry.route(), entry.label(), entry.place()))
                .toList());
    }

    List<FrameView.Item> tabs() {
        return TABS.stream()
                .filter(tab -> table.has(tab.href()))
                .map(tab -> new FrameView.Item(tab.href(), tab.label(), tab.icon(), belongs(tab.href())))
                .toList();
    }

    private List<FrameView.Item> items(List<Place> places) {
        Optional<Place> here = places.stream()
                .filter(place -> belongs(place.href()))
                .max(Comparator.comparingInt(place -> place.href().length()));
        return places.stream()
                .map(place -> new FrameView.Item(
                        place.href(),
                        place.label(),
                        "",
                        here.filter(place::equals).isPresent()))
                .toList();
    }

    /** Whether this page is the entry or lies below it. An entry with a query wants that query. */
    private boolean belongs(String href) {
        String path = path(href);
        if (!path.equals(href)) {
            return visit.path().equals(path) && visit.query().contains(href.substring(path.length() + 1));
        }
        return visit.path().equals(path) || (!path.equals("/") && visit.path().startsWith(path + "/"));
    }

    private static String path(String href) {
        int query = href.indexOf('?');
        return query < 0 ? href : href.substring(0, query);
    }
}
