// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

/** A small city of two districts. */
public final class SamplePlaces implements HallService {

    private final Map<DivisionCode, Hall> halls = new LinkedHashMap<>();

    public SamplePlaces() {
        add("3204", "320400", "/3204", HallLevel.CITY, "常州市", "常州市政务服务中心");
        add("320402", "320402", "/3204/320402", HallLevel.DISTRICT, "天宁区", "天宁区政务服务中心");
        add("320402", "320402002", "/3204/320402/320402002", HallLevel.TOWN, "青龙街道", "青龙街道便民服务中心");
        add("320402", "320402002002", "/3204/320402/320402002/320402002002", HallLevel.VILLAGE, "青竹苑社区", "青竹苑社区便民服务站");
        add("320402", "320402004", "/3204/320402/320402004", HallLevel.TOWN, "红梅街道", "红梅街道便民服务中心");
        add("320412", "320412", "/3204/320412", HallLevel.DISTRICT, "武进区", "武进区政务服务中心");
        add("320412", "320412100", "/3204/320412/320412100", HallLevel.TOWN, "湖塘镇", "湖塘镇便民服务中心");
        add("320412", "320412100200", "/3204/320412/320412100/320412100200", HallLevel.VILLAGE, "花园村", "花园村便民服务站");
    }

    private void add(String area, String code, String scope, HallLevel level, String division, String name) {
        DivisionCode key = DivisionCode.of(code.length() == 4 ? code + "00" : code);
        halls.put(
                key,
                new Hall(
                        key,
                        name,
                        division,
                        level,
                        area,
                        new ScopePath(scope),
                        "常州市示例路 1 号（示例）",
                        "0519-0000 0402（示例）"));
    }

    @Override
    public Hall city() {
        return find(DivisionCode.of("320400")).orElseThrow();
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        return Optional.ofNullable(halls.get(code));
    }

    @Override
    public List<Hall> children(Hall hall) {
        int depth = depth(hall) + 1;
        return halls.values().stream()
                .filter(one -> depth(one) == depth && hall.scope().covers(one.scope()))
                .toList();
    }

    private static int depth(Hall hall) {
        return hall.scope().value().split("/").length;
    }

    @Override
    public List<Hall> path(Hall hall) {
        List<Hall> path = new ArrayList<>(halls.values());
        path.removeIf(one -> !one.scope().covers(hall.scope()));
        return path;
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return text.isBlank()
                ? List.of()
                : halls.values().stream()
                        .filter(hall -> hall.name().contains(text))
                        .limit(limit)
                        .toList();
    }

    @Override
    public List<ServiceArea> areas() {
        return List.of(
                new ServiceArea("320402", "天宁区", new ScopePath("/3204/320402")),
                new ServiceArea("320412", "武进区", new ScopePath("/3204/320412")));
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }
}
