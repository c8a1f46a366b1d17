// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

/** Which service area a town belongs to: the one that names it, else the one of its county. */
final class Areas {
    private final List<Row> rows = new ArrayList<>();
    private final Map<DivisionCode, Row> byTown = new HashMap<>();
    private final Map<String, Row> byCode = new HashMap<>();

    /**
     * An area with its hall.
     *
     * @param area what citizens see
     * @param hall code of its own hall
     */
    record Row(ServiceArea area, DivisionCode hall) {}

    Areas(Table table, String city) {
        for (Table.Row line : table.rows()) {
            String code = line.get("code");
            if (!code.matches("[0-9a-z]+")) {
                throw line.fault("an area code has digits and small letters: " + code);
            }
            ScopePath scope = new ScopePath("/" + city + "/" + code);
            Row row = new Row(new ServiceArea(code, line.get("name"), scope), Division.code(line, line.get("hall")));
            if (byCode.put(code, row) != null) {
                throw line.fault("the area stands twice: " + code);
            }
            rows.add(row);
            for (String town : line.get("towns").strip().split(" +", 0)) {
                if (!town.isEmpty() && byTown.put(Division.code(line, town), row) != null) {
                    throw line.fault("the town belongs to two areas: " + town);
                }
            }
        }
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    Optional<Row> ofCounty(DivisionCode county) {
        return Optional.ofNullable(byCode.get(county.county()));
    }

    Row ofTown(Division town) {
        Row row = byTown.getOrDefault(town.code(), byCode.get(town.code().county()));
        if (row == null) {
            throw town.row().fault("no service area for " + town.name() + "; add one to areas.csv");
        }
        return row;
    }

    /** Towns that an area names but nobody knows. */
    void requireTowns(Set<DivisionCode> known) {
        byTown.forEach((town, row) -> {
            if (!known.contains(town)) {
                throw new DataFault("areas.csv: " + row.area().code() + " names an unknown town: " + town);
            }
        });
    }
}
