// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

/** A city with one district. */
final class SamplePlaces implements HallService {
    private static final Hall CITY = hall("3204", "320400", "常州市政务服务中心", HallLevel.CITY);
    private static final Hall DISTRICT = hall("320402", "320402", "天宁区政务服务中心", HallLevel.DISTRICT);

    private static Hall hall(String area, String code, String name, HallLevel level) {
        ScopePath scope = new ScopePath(level == HallLevel.CITY ? "/3204" : "/3204/320402");
        return new Hall(DivisionCode.of(code), name, name, level, area, scope, "示例路 1 号（示例）", "0519-0000 0001（示例）");
    }

    @Override
    public Hall city() {
        return CITY;
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        return List.of(CITY, DISTRICT).stream()
                .filter(hall -> hall.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Hall> children(Hall hall) {
        return hall.equals(CITY) ? List.of(DISTRICT) : List.of();
    }

    @Override
    public List<Hall> path(Hall hall) {
        return hall.equals(CITY) ? List.of(CITY) : List.of(CITY, DISTRICT);
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return DISTRICT.name().contains(text) ? List.of(DISTRICT) : List.of();
    }

    @Override
    public List<ServiceArea> areas() {
        return List.of(new ServiceArea("320402", "天宁区", DISTRICT.scope()));
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
