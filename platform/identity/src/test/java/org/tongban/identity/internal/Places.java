// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

/** A small city. */
final class Places implements HallService {
    private static final Hall CITY = hall("320400", "常州市", HallLevel.CITY, "3204", "/3204");
    private static final Map<String, Hall> HALLS = Map.of(
            "320400000000", CITY,
            "320402000000", hall("320402", "天宁区", HallLevel.DISTRICT, "320402", "/3204/320402"),
            "320402004000", hall("320402004", "红梅街道", HallLevel.TOWN, "320402", "/3204/320402/320402004"));
    private static final ServiceArea JINGKAI = new ServiceArea("jingkai", "经开区", new ScopePath("/3204/jingkai"));

    private static Hall hall(String code, String name, HallLevel level, String area, String scope) {
        return new Hall(DivisionCode.of(code), name + "大厅", name, level, area, new ScopePath(scope), "示例", "示例");
    }

    @Override
    public Hall city() {
        return CITY;
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        return Optional.ofNullable(HALLS.get(code.value()));
    }

    @Override
    public List<Hall> children(Hall hall) {
        return List.of();
    }

    @Override
    public List<Hall> path(Hall hall) {
        return List.of(CITY, hall);
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return List.of();
    }

    @Override
    public List<ServiceArea> areas() {
        return List.of(JINGKAI);
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
