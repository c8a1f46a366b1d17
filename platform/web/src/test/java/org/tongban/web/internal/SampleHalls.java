// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

/** One city, one district, one town, one village. */
final class SampleHalls implements HallService {
    static final String VILLAGE = "320402002002";

    private static final List<Hall> CHAIN = List.of(
            hall("320400000000", "常州市", HallLevel.CITY, "3204", "/3204"),
            hall("320402000000", "天宁区", HallLevel.DISTRICT, "320402", "/3204/320402"),
            hall("320402002000", "红梅街道", HallLevel.TOWN, "320402", "/3204/320402/320402002"),
            hall(VILLAGE, "青竹苑社区", HallLevel.VILLAGE, "320402", "/3204/320402/320402002/320402002002"));

    private static Hall hall(String code, String division, HallLevel level, String area, String scope) {
        return new Hall(
                new DivisionCode(code),
                division + "便民服务站",
                division,
                level,
                area,
                new ScopePath(scope),
                "示例路 1 号（示例）",
                "0519-0000 0001（示例）");
    }

    @Override
    public Hall city() {
        return CHAIN.get(0);
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        return CHAIN.stream().filter(hall -> hall.code().equals(code)).findFirst();
    }

    @Override
    public List<Hall> children(Hall hall) {
        int next = CHAIN.indexOf(hall) + 1;
        return next < CHAIN.size() ? List.of(CHAIN.get(next)) : List.of();
    }

    @Override
    public List<Hall> path(Hall hall) {
        return new ArrayList<>(CHAIN.subList(0, CHAIN.indexOf(hall) + 1));
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return List.of();
    }

    @Override
    public List<ServiceArea> areas() {
        return List.of(new ServiceArea("320402", "天宁区", new ScopePath("/3204/320402")));
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
