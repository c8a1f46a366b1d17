// SPDX-License-Identifier: Apache-2.0
package org.tongban.stage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Implementation;
import org.tongban.matter.TimeLimit;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/**
 * A city of two districts, 320402 and 320412. Every code below them is a place, so that a test may choose any; both do every
 * matter of the bundle, under names that say that they are samples.
 */
public final class SampleCity implements HallService, PortalRegistry {
    private static final String CITY = "3204";
    private static final int AREA = 6;
    private static final int TOWN = 9;
    private static final Map<String, String> AREAS = Map.of("320402", "示例一区", "320412", "示例二区");

    private final Map<String, Portal> portals = new HashMap<>();

    /**
     * A city that does these matters.
     *
     * @param matters both districts do all of them
     */
    public SampleCity(List<ReadMatter> matters) {
        AREAS.forEach((area, name) -> {
            Map<String, Implementation> local = new HashMap<>();
            matters.forEach(read ->
                    local.put(read.matter().code(), implementation(read.matter().code(), area, name)));
            portals.put(area, portal(area, name, local));
        });
    }

    private static Implementation implementation(String matter, String area, String name) {
        return new Implementation(
                matter,
                area,
                name + "承办机关（示例）",
                "11320499MB9900013Q",
                "综合窗口（示例）",
                List.of(new Implementation.Window(area, "A01", "工作日 9:00-17:00（示例）")),
                "0519-0000 0101（示例）",
                "0519-12345",
                Optional.empty(),
                name + "人民政府（示例）",
                TimeLimit.parse("60 calendar-day"),
                name + "人民法院（示例）",
                TimeLimit.parse("6 month"),
                "0".repeat(64));
    }

    private static Portal portal(String area, String name, Map<String, Implementation> local) {
        return new Portal(
                "sample-" + area,
                area,
                name,
                "Sample District",
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                new Portal.Footer("", "", "", "", "", ""),
                List.of(),
                Map.copyOf(local),
                Map.of(),
                "",
                "",
                "",
                "");
    }

    @Override
    public Hall city() {
        return find(DivisionCode.of(CITY + "00")).orElseThrow();
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        String digits = code.value().replaceFirst("(000)+$", "");
        String area = code.value().substring(0, AREA);
        if (digits.startsWith(CITY + "00")) {
            return Optional.of(hall(code, CITY, HallLevel.CITY, "示例市", "/" + CITY));
        }
        return Optional.ofNullable(AREAS.get(area)).map(name -> {
            String scope = "/" + CITY + "/" + area;
            if (digits.length() <= AREA) {
                return hall(code, area, HallLevel.DISTRICT, name, scope);
            }
            String town = code.value().substring(0, TOWN);
            return digits.length() <= TOWN
                    ? hall(code, area, HallLevel.TOWN, name + "示例街道", scope + "/" + town)
                    : hall(code, area, HallLevel.VILLAGE, name + "示例社区", scope + "/" + town + "/" + code.value());
        });
    }

    private static Hall hall(DivisionCode code, String area, HallLevel level, String name, String scope) {
        return new Hall(code, name + "便民服务中心", name, level, area, new ScopePath(scope), "示例路1号", "0519-0000 0101（示例）");
    }

    /** Of the many places below, those that choosing needs: two districts, each with a street and a community. */
    @Override
    public List<Hall> children(Hall hall) {
        String code = hall.code().value();
        return switch (hall.level()) {
            case CITY -> Stream.of("320402", "320412").map(SampleCity.this::at).toList();
            case DISTRICT -> List.of(at(code.substring(0, AREA) + "002"));
            case TOWN -> List.of(at(code.substring(0, TOWN) + "002"));
            case VILLAGE -> List.of();
        };
    }

    private Hall at(String code) {
        return find(DivisionCode.of(code)).orElseThrow();
    }

    @Override
    public List<Hall> path(Hall hall) {
        String code = hall.code().value();
        return switch (hall.level()) {
            case CITY -> List.of(hall);
            case DISTRICT -> List.of(city(), hall);
            case TOWN -> List.of(city(), at(code.substring(0, AREA)), hall);
            case VILLAGE -> List.of(city(), at(code.substring(0, AREA)), at(code.substring(0, TOWN)), hall);
        };
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return List.of();
    }

    @Override
    public List<ServiceArea> areas() {
        return AREAS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(area -> new ServiceArea(
                        area.getKey(), area.getValue(), new ScopePath("/" + CITY + "/" + area.getKey())))
                .toList();
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public List<Portal> portals() {
        return Stream.of("320402", "320412").map(portals::get).toList();
    }

    @Override
    public Optional<Portal> byHost(String host) {
        return Optional.empty();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return Optional.ofNullable(portals.get(area));
    }

    @Override
    public long revision() {
        return 1;
    }
}
