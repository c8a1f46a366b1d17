// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.cases.Holders;

/**
 * Who has a case, in two columns: one by which an officer finds what is hers along an index, and one that says in which
 * department.
 */
final class HolderText {
    /** In the first column, of the few joint cases that several officers have. */
    static final String SEVERAL = "*";

    private HolderText() {}

    static void fill(CaseRow row, Holders holders) {
        List<String> numbers = holders.workNumbers();
        row.holder = numbers.isEmpty() ? null : numbers.size() == 1 ? numbers.get(0) : SEVERAL;
        row.holders = holders.byDepartment().entrySet().stream()
                .map(held -> held.getKey() + "=" + held.getValue() + ",")
                .collect(Collectors.joining("", numbers.isEmpty() ? "" : ",", ""));
    }

    static Holders read(CaseRow row) {
        if (row.holders.isEmpty()) {
            return Holders.NONE;
        }
        Map<String, String> held = new LinkedHashMap<>();
        for (String one : row.holders.substring(1).split(",", -1)) {
            int end = one.indexOf('=');
            if (end > 0) {
                held.put(one.substring(0, end), one.substring(end + 1));
            }
        }
        return new Holders(held);
    }

    /** A pattern for what an officer has. */
    static String of(String workNumber) {
        return "%=" + workNumber + ",%";
    }

    /** A pattern for what somebody in a department has. */
    static String in(String department) {
        return "%," + department + "=%";
    }
}
