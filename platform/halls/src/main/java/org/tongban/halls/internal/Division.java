// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import org.tongban.hall.DivisionCode;

/**
 * A row of the statistics.
 *
 * @param code twelve digits
 * @param name as the statistics have it
 * @param level 1 province, 2 city, 3 county, 4 town, 5 village
 * @param kind for example {@code villagers_committee}
 * @param parent the division above; for a province its own code
 * @param row where it came from
 */
record Division(DivisionCode code, String name, int level, String kind, DivisionCode parent, Table.Row row) {
    static final int CITY = 2;
    static final int COUNTY = 3;
    static final int TOWN = 4;
    static final int VILLAGE = 5;

    static Division of(Table.Row row) {
        if (!row.get("level").matches("[1-5]")) {
            throw row.fault("the level must be 1 to 5");
        }
        String parent = row.get("parent_code").isEmpty() ? row.get("code") : row.get("parent_code");
        return new Division(
                code(row, row.get("code")),
                row.get("name"),
                Integer.parseInt(row.get("level")),
                row.get("kind"),
                code(row, parent),
                row);
    }

    static DivisionCode code(Table.Row row, String text) {
        if (!text.matches("[0-9]{12}")) {
            throw row.fault("a division code has twelve digits: " + text);
        }
        return new DivisionCode(text);
    }

    /** Statistical units where no citizen has anything to do; what lies below them goes with them. */
    boolean hidden() {
        return name.contains("监狱") || name.contains("虚拟社区") || name.contains("管理区");
    }
}
