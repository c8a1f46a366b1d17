// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.page.PageContribution;

/**
 * One page and the parts of its address.
 *
 * @param page what a module contributed
 * @param parts of the route, in braces where they are named
 */
record Route(PageContribution page, List<String> parts) {
    static Route of(PageContribution page) {
        return new Route(page, split(page.route()));
    }

    static List<String> split(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }

    static boolean named(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }

    /**
     * A route and the path that led to it.
     *
     * @param route the page
     * @param path decoded parts
     */
    record Match(Route route, List<String> path) {
        /** The values of the named parts. */
        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String part = route.parts().get(i);
                if (named(part)) {
                    values.put(part.substring(1, part.length() - 1), path.get(i));
                }
            }
            return values;
        }
    }
}
