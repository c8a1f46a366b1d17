// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;

/** Builds the tree of one city from its three tables. */
final class TreeBuilder {
    static final List<String> DIVISION_COLUMNS = List.of("code", "name", "level", "kind", "parent_code");
    static final List<String> AREA_COLUMNS = List.of("code", "name", "hall", "towns");
    static final List<String> HALL_COLUMNS = List.of("code", "address", "phone");

    private final Map<DivisionCode, Division> divisions = new HashMap<>();
    private final Division city;
    private final Areas areas;
    private final Places places;
    private final Map<DivisionCode, HallTree.Node> nodes = new HashMap<>();

    private TreeBuilder(Table divisionTable, Table areaTable, Table hallTable) {
        for (Table.Row row : divisionTable.rows()) {
            Division division = Division.of(row);
            if (divisions.put(division.code(), division) != null) {
                throw row.fault("the code stands twice: " + division.code());
            }
        }
        divisions.values().forEach(this::requireParent);
        List<Division> cities = level(Division.CITY);
        if (cities.size() != 1) {
            throw new DataFault(divisionTable.file() + ": holds " + cities.size() + " cities instead of one");
        }
        city = cities.get(0);
        areas = new Areas(areaTable, city.code().value().substring(0, 4));
        areas.requireTowns(divisions.keySet());
        places = new Places(hallTable);
    }

    static HallTree build(String divisions, String areas, String halls) {
        return new TreeBuilder(
                        Table.parse("divisions.csv", divisions, DIVISION_COLUMNS),
                        Table.parse("areas.csv", areas, AREA_COLUMNS),
                        Table.parse("halls.csv", halls, HALL_COLUMNS))
                .tree();
    }

    private HallTree tree() {
        String segment = city.code().value().substring(0, 4);
        Hall root = hall(city.code(), city.name(), HallLevel.CITY, segment, new ScopePath("/" + segment));
        put(root, city.code(), city.name());
        for (Areas.Row row : areas.rows()) {
            Hall hall = hall(
                    row.hall(),
                    row.area().name(),
                    HallLevel.DISTRICT,
                    row.area().code(),
                    row.area().scope());
            put(hall, city.code(), row.area().name());
        }
        level(Division.COUNTY).forEach(this::requireArea);
        visible(Division.TOWN).forEach(this::addTown);
        visible(Division.VILLAGE).forEach(this::addVillage);
        return new HallTree(
                root, nodes, areas.rows().stream().map(Areas.Row::area).toList());
    }

    private void addTown(Division town) {
        Areas.Row row = areas.ofTown(town);
        ScopePath scope =
                new ScopePath(row.area().scope() + "/" + town.code().value().substring(0, 9));
        add(town, HallLevel.TOWN, row.hall(), row.area().code(), scope);
    }

    private void addVillage(Division village) {
        HallTree.Node above = nodes.get(village.parent());
        if (above == null) {
            throw village.row().fault("a village lies in a town: " + village.parent());
        }
        ScopePath scope = new ScopePath(above.hall().scope() + "/" + village.code());
        add(village, HallLevel.VILLAGE, village.parent(), above.hall().area(), scope);
    }

    private void add(Division division, HallLevel level, DivisionCode parent, String area, ScopePath scope) {
        Hall hall = hall(division.code(), PublicNames.division(division), level, area, scope);
        put(hall, parent, division.name());
    }

    private Hall hall(DivisionCode code, String division, HallLevel level, String area, ScopePath scope) {
        Places.Place place = places.of(code);
        return new Hall(
                code, PublicNames.hall(division, level), division, level, area, scope, place.address(), place.phone());
    }

    private void put(Hall hall, DivisionCode parent, String statisticalName) {
        if (nodes.put(hall.code(), new HallTree.Node(hall, parent, statisticalName)) != null) {
            throw new DataFault("areas.csv: the code of a hall stands twice: " + hall.code());
        }
    }

    private List<Division> visible(int level) {
        return level(level).stream()
                .filter(division -> !division.hidden() && !above(division).hidden())
                .toList();
    }

    private List<Division> level(int level) {
        return divisions.values().stream()
                .filter(division -> division.level() == level)
                .toList();
    }

    private void requireParent(Division division) {
        boolean province = division.level() == 1;
        if (above(division).level() != (province ? 1 : division.level() - 1)) {
            throw division.row().fault("the division above is missing, or not one level above: " + division.parent());
        }
    }

    private Division above(Division division) {
        return divisions.getOrDefault(division.parent(), division);
    }

    private void requireArea(Division county) {
        if (areas.ofCounty(county.code()).isEmpty()) {
            throw county.row().fault("no service area for " + county.name() + "; add one to areas.csv");
        }
    }
}
