// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.util.List;
import java.util.Optional;

/**
 * An account to try the platform with.
 *
 * @param role what it is for, as staff say it
 * @param name citizen id, credit code or work number
 * @param password the first one
 * @param note who that is
 */
record Account(String role, String name, String password, String note) {
    private static final int COLUMNS = 4;

    /** Reads a line of the file; a line of another shape is none. */
    static Optional<Account> parse(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return cells.size() == COLUMNS
                ? Optional.of(new Account(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
                : Optional.empty();
    }

    String line() {
        return String.join("\t", role, name, password, note);
    }

    @Override
    public String toString() {
        return "Account[" + role + "]";
    }
}
