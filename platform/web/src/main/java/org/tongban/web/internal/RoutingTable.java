// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;

/** All pages at one moment. Immutable; a fixed part of an address wins over a named one. */
final class RoutingTable {
    static final RoutingTable EMPTY = new RoutingTable(0, List.of());

    private static final String NAMED = "{}";

    private final long revision;
    private final Node root = new Node();
    private final List<Entry> entries;

    /**
     * An entry of a menu.
     *
     * @param route of the page
     * @param label the words
     * @param place smaller numbers come first
     * @param page whose it is
     */
    record Entry(String route, String label, int place, PageContribution page) {}

    /** Of two pages with one route the first in the list answers. */
    RoutingTable(long revision, List<PageContribution> pages) {
        this.revision = revision;
        pages.forEach(page -> root.add(Route.of(page), 0));
        this.entries = pages.stream()
                .filter(page -> page.menu().isPresent())
                .map(page -> new Entry(
                        page.route(),
                        page.menu().orElseThrow().label(),
                        page.menu().orElseThrow().place(),
                        page))
                .sorted(Comparator.comparingInt(Entry::place).thenComparing(Entry::label))
                .toList();
    }

    long revision() {
        return revision;
    }

    Optional<Route> find(List<String> path) {
        return root.find(path, 0);
    }

    boolean has(String path) {
        return find(Route.split(path)).isPresent();
    }

    List<Entry> menu(Audience audience) {
        return entries.stream()
                .filter(entry -> entry.page().audience() == audience)
                .toList();
    }

    /** One part of the addresses; filled while the table is made and never after. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private Optional<Route> here = Optional.empty();

        void add(Route route, int depth) {
            if (depth == route.parts().size()) {
                here = here.or(() -> Optional.of(route));
                return;
            }
            String part = route.parts().get(depth);
            next.computeIfAbsent(Route.named(part) ? NAMED : part, key -> new Node())
                    .add(route, depth + 1);
        }

        Optional<Route> find(List<String> path, int depth) {
            if (depth == path.size()) {
                return here;
            }
            return follow(path.get(depth), path, depth)
                    .or(() -> path.get(depth).isEmpty() ? Optional.empty() : follow(NAMED, path, depth));
        }

        private Optional<Route> follow(String key, List<String> path, int depth) {
            return Optional.ofNullable(next.get(key)).flatMap(node -> node.find(path, depth + 1));
        }
    }
}
