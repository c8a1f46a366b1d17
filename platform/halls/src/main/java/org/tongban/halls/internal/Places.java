// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.HashMap;
import java.util.Map;
import org.tongban.hall.DivisionCode;

/** Where halls are, and how they are called on the phone. */
final class Places {
    private static final Place UNKNOWN = new Place("地址待公布", "电话待公布");

    private final Map<DivisionCode, Place> places = new HashMap<>();

    /**
     * A hall's place.
     *
     * @param address as a citizen reads it
     * @param phone with area code
     */
    record Place(String address, String phone) {}

    Places(Table table) {
        for (Table.Row row : table.rows()) {
            places.put(Division.code(row, row.get("code")), new Place(row.get("address"), row.get("phone")));
        }
    }

    Place of(DivisionCode code) {
        return places.getOrDefault(code, UNKNOWN);
    }
}
