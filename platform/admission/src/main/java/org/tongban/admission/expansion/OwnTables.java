// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that a module may give to tables, indexes and sequences: its own name and an underline come first. A module whose
 * name is a plural may use the singular.
 *
 * @param module last segment of the bundle's symbolic name, for example {@code cases}
 */
public record OwnTables(String module) {
    /**
     * Of a bundle.
     *
     * @param symbolicName of the bundle
     * @return its names
     */
    public static OwnTables of(String symbolicName) {
        return new OwnTables(symbolicName.substring(symbolicName.lastIndexOf('.') + 1));
    }

    /**
     * The beginnings of its names in small letters.
     *
     * @return for example {@code cases_} and {@code case_}
     */
    public List<String> prefixes() {
        String name = module.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        Set<String> prefixes = new LinkedHashSet<>();
        prefixes.add(name + "_");
        prefixes.add((name.endsWith("s") ? name.substring(0, name.length() - 1) : name) + "_");
        return List.copyOf(prefixes);
    }

    /**
     * Whether a name is one of its own.
     *
     * @param name of a table, an index or a sequence, in either case
     * @return true when it begins as it has to
     */
    public boolean has(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.matches("[a-z0-9_]+") && prefixes().stream().anyMatch(small::startsWith);
    }
}
