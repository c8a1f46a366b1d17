// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.regex.Pattern;
import org.tongban.hall.HallLevel;

/** Uniform public names of divisions and halls. */
final class PublicNames {
    private static final Pattern INCLUDING = Pattern.compile("[（(]含.*[）)]$");
    private static final Pattern VILLAGERS = Pattern.compile("(村民委员会|村委会)$");
    private static final Pattern RESIDENTS = Pattern.compile("(居民委员会|居委会)$");

    private PublicNames() {}

    static String division(Division division) {
        if (division.level() != Division.VILLAGE) {
            return division.name();
        }
        String plain = INCLUDING.matcher(division.name()).replaceFirst("");
        // 城南村委会 is the committee of 城南村, 朝阳村村委会 that of 朝阳村.
        return switch (division.kind()) {
            case "villagers_committee" -> ending(VILLAGERS.matcher(plain).replaceFirst(""), "村");
            default -> ending(RESIDENTS.matcher(plain).replaceFirst(""), "社区");
        };
    }

    static String hall(String division, HallLevel level) {
        return division
                + switch (level) {
                    case CITY, DISTRICT -> "政务服务中心";
                    case TOWN -> "便民服务中心";
                    case VILLAGE -> "便民服务站";
                };
    }

    private static String ending(String name, String ending) {
        return name.endsWith(ending) ? name : name + ending;
    }
}
