// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a case in hand (承办人): in a joint case (联合办理) one officer in each department, side by side.
 *
 * @param byDepartment work numbers, by key of the department; departments in which nobody has claimed it are left out
 */
public record Holders(Map<String, String> byDepartment) {
    /** It lies in the common inbox. */
    public static final Holders NONE = new Holders(Map.of());

    public Holders {
        byDepartment = Collections.unmodifiableMap(new LinkedHashMap<>(byDepartment));
    }

    /**
     * The officer of one department.
     *
     * @param department key
     * @return a work number; empty when nobody there has claimed it
     */
    public Optional<String> of(String department) {
        return Optional.ofNullable(byDepartment.get(department));
    }

    /**
     * The officers of some departments.
     *
     * @param departments keys
     * @return work numbers, each once
     */
    public List<String> of(Collection<String> departments) {
        return byDepartment.entrySet().stream()
                .filter(held -> departments.contains(held.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /**
     * All officers.
     *
     * @return work numbers, each once
     */
    public List<String> workNumbers() {
        return of(byDepartment.keySet());
    }
}
