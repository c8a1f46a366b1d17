// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;
import org.tongban.hall.WorkCalendar;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** A small city: two districts with a street and a community each; no portals; a calendar of weekends. */
public final class SamplePlaces implements HallService, PortalRegistry, WorkCalendar {
    public static final DivisionCode STREET = DivisionCode.of("320402002");
    public static final DivisionCode COMMUNITY = DivisionCode.of("320402002002");
    public static final DivisionCode WUJIN_VILLAGE = DivisionCode.of("320412100200");

    private final Map<DivisionCode, Hall> halls = new HashMap<>();

    SamplePlaces() {
        add("3204", "320400000000", "/3204", HallLevel.CITY, "常州市");
        add("320402", "320402000000", "/3204/320402", HallLevel.DISTRICT, "天宁区");
        add("320402", "320402002000", "/3204/320402/320402002", HallLevel.TOWN, "红梅街道");
        add("320402", "320402002002", "/3204/320402/320402002/320402002002", HallLevel.VILLAGE, "红梅社区");
        add("320402", "320402002003", "/3204/320402/320402002/320402002003", HallLevel.VILLAGE, "青竹苑社区");
        add("320412", "320412000000", "/3204/320412", HallLevel.DISTRICT, "武进区");
        add("320412", "320412100000", "/3204/320412/320412100", HallLevel.TOWN, "湖塘镇");
        add("320412", "320412100200", "/3204/320412/320412100/320412100200", HallLevel.VILLAGE, "示例村");
        add("320412", "320412100201", "/3204/320412/320412100/320412100201", HallLevel.VILLAGE, "红梅社区");
    }

    private void add(String area, String code, String scope, HallLevel level, String name) {
        DivisionCode division = DivisionCode.of(code);
        halls.put(
                division,
                new Hall(
                        division,
                        name + "便民服务中心",
                        name,
                        level,
                        area,
                        new ScopePath(scope),
                        "示例路1号（示例）",
                        "0519-0000 0001（示例）"));
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
        return halls.values().stream()
                .filter(below -> below.scope().value().matches(hall.scope() + "/[0-9]+"))
                .sorted(Comparator.comparing(Hall::code))
                .toList();
    }

    @Override
    public List<Hall> path(Hall hall) {
        return halls.values().stream()
                .filter(above -> above.scope().covers(hall.scope()))
                .sorted(Comparator.comparing(above -> above.scope().value().length()))
                .toList();
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return halls.values().stream()
                .filter(hall -> hall.division().contains(text))
                .sorted(Comparator.comparing(Hall::code))
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

    @Override
    public List<Portal> portals() {
        return List.of();
    }

    @Override
    public Optional<Portal> byHost(String host) {
        return Optional.empty();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return Optional.empty();
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Override
    public LocalDate publishedUntil() {
        return LocalDate.of(2026, 12, 31);
    }
}
