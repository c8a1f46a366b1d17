// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What several posts together reach, as a condition of a query: a rating that two of them reach is there once. */
final class Reach {
    private Reach() {}

    static String condition(List<Sight> sights) {
        return IntStream.range(0, sights.size())
                .mapToObj(i -> one(sights.get(i), i))
                .collect(Collectors.joining(" or "));
    }

    static Map<String, String> parameters(List<Sight> sights) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < sights.size(); i++) {
            Sight sight = sights.get(i);
            parameters.put("scope" + i, sight.scope());
            parameters.put("below" + i, sight.scope() + "/%");
            if (sight.department().isPresent()) {
                parameters.put("department" + i, sight.department().get());
            }
        }
        return parameters;
    }

    private static String one(Sight sight, int i) {
        String place = "(r.hallScope = :scope" + i + " or r.hallScope like :below" + i + ")";
        return sight.department().isPresent() ? "(" + place + " and r.department = :department" + i + ")" : place;
    }
}
