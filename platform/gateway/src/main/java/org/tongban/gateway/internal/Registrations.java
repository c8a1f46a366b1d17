// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Constants;

/**
 * Services by path while they come and go. Of several with one path the highest ranking answers, then the oldest: a new
 * version stands ready beside the old one and takes over in the moment in which that leaves.
 */
final class Registrations<T> {
    private final String property;
    private final Map<String, List<Entry<T>>> all = new HashMap<>();
    private volatile List<Best<T>> longestFirst = List.of();

    private record Entry<T>(int ranking, long id, T service) {}

    private record Best<T>(String path, T service) {}

    Registrations(String property) {
        this.property = property;
    }

    synchronized void add(T service, Map<String, Object> properties) {
        int ranking = properties.get(Constants.SERVICE_RANKING) instanceof Integer number ? number : 0;
        long id = properties.get(Constants.SERVICE_ID) instanceof Long number ? number : Long.MAX_VALUE;
        all.computeIfAbsent(path(properties), path -> new ArrayList<>()).add(new Entry<>(ranking, id, service));
        publish();
    }

    synchronized void remove(T service, Map<String, Object> properties) {
        List<Entry<T>> entries = all.getOrDefault(path(properties), new ArrayList<>());
        entries.removeIf(entry -> entry.service() == service);
        publish();
    }

    /** The service with exactly this path. */
    Optional<T> at(String path) {
        return longestFirst.stream()
                .filter(best -> best.path().equals(path))
                .findFirst()
                .map(Best::service);
    }

    /** The service with the longest path that this one is or lies below, part by part. */
    Optional<T> above(String path) {
        for (Best<T> best : longestFirst) {
            if (covers(best.path(), path)) {
                return Optional.of(best.service());
            }
        }
        return Optional.empty();
    }

    private static boolean covers(String upper, String path) {
        return path.startsWith(upper)
                && (upper.endsWith("/") || path.length() == upper.length() || path.charAt(upper.length()) == '/');
    }

    private String path(Map<String, Object> properties) {
        return String.valueOf(properties.get(property));
    }

    private void publish() {
        List<Best<T>> now = new ArrayList<>();
        all.forEach((path, entries) -> entries.stream()
                .min(Comparator.comparing((Entry<T> entry) -> -entry.ranking()).thenComparing(Entry::id))
                .ifPresent(entry -> now.add(new Best<>(path, entry.service()))));
        now.sort(Comparator.comparingInt((Best<T> best) -> -best.path().length()));
        longestFirst = List.copyOf(now);
    }
}
