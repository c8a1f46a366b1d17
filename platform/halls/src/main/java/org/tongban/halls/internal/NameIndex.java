// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.hall.Hall;

/** Finds halls by parts of their names. A few thousand short texts are looked through faster than any index is kept. */
final class NameIndex {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing((Entry entry) -> entry.hall.level()).thenComparing(entry -> entry.hall.code());

    private final List<Entry> entries;

    /**
     * A hall with what it is found by.
     *
     * @param hall the hall
     * @param above the names of the divisions above it, joined
     * @param names its own names after {@code above}
     */
    private record Entry(Hall hall, String above, List<String> names) {
        boolean matches(String[] words) {
            String last = words[words.length - 1];
            // 青龙街道青竹苑 finds the community, but 青龙街道 alone does not find everything below it.
            return names.stream().anyMatch(name -> endsWithin(above + name, above.length(), last))
                    && Arrays.stream(words).allMatch(word -> (above + String.join(" ", names)).contains(word));
        }

        private static boolean endsWithin(String text, int from, String word) {
            int at = text.lastIndexOf(word);
            return at >= 0 && at + word.length() > from;
        }

        boolean isNamed(String word) {
            return hall.division().equals(word) || hall.name().equals(word);
        }
    }

    NameIndex(Collection<HallTree.Node> nodes, Function<Hall, List<Hall>> path) {
        entries = nodes.stream()
                .map(node -> entry(node, path.apply(node.hall())))
                .sorted(ORDER)
                .toList();
    }

    private static Entry entry(HallTree.Node node, List<Hall> path) {
        String above =
                path.subList(0, path.size() - 1).stream().map(Hall::division).collect(Collectors.joining());
        return new Entry(
                node.hall(), above, List.of(node.hall().division(), node.hall().name(), node.statisticalName()));
    }

    List<Hall> search(String text, int limit) {
        String[] words = text.strip().split("\\s+", 0);
        if (text.isBlank() || limit <= 0) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.matches(words))
                .sorted(Comparator.comparing((Entry entry) -> entry.hall.level())
                        .thenComparing(entry -> !entry.isNamed(words[words.length - 1])))
                .limit(limit)
                .map(Entry::hall)
                .toList();
    }
}
