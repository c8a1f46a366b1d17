// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.HallRole;
import org.tongban.matter.Implementation;
import org.tongban.matter.TimeLimit;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;
import org.tongban.testkit.SampleRequest;

/** Two districts that do the same matters. */
public final class SamplePortals implements PortalRegistry {
    public static final String HOURS = "工作日 9:00-12:00、13:00-17:00";

    private static final List<String> MATTERS =
            List.of("elderly-allowance", "marriage-registration", "food-business-licence", "temporary-relief");

    private final List<Portal> portals = List.of(portal("tianning", "320402", "天宁区"), portal("wujin", "320412", "武进区"));

    /** Somebody who opens the first of them. */
    public static SampleRequest visit() {
        return new SampleRequest().under(new SamplePortals().portals().stream().findFirst());
    }

    private static Portal portal(String code, String area, String name) {
        Map<String, Implementation> local = new LinkedHashMap<>();
        MATTERS.forEach(matter -> local.put(matter, implementation(matter, area, name)));
        return new Portal(
                code,
                area,
                name + "政务服务",
                "Sample District",
                List.of(code + ".localhost"),
                List.of("civil-affairs"),
                name + "办事，就近就好。",
                List.of("高龄津贴", "开小吃店"),
                List.of("elderly-allowance", "not-installed"),
                new Portal.Footer(name + "人民政府（示例）", "政务服务管理办公室（示例）", "0519-12345", "待填", "待填", "待填"),
                List.of(
                        new Portal.Notice("hours", "周六也开门", "2026-11-20", "<p>周六上午<strong>照常</strong>办事。</p>"),
                        new Portal.Notice("copies", "不用再带复印件", "2026-11-01", "<p>窗口会自己复印。</p>")),
                local,
                Map.of("320402004000", Map.of("elderly-allowance", HallRole.GUIDE_ONLY)),
                ":root { --brand: #a8322a; }",
                "<svg></svg>",
                "<svg></svg>",
                "d".repeat(64));
    }

    private static Implementation implementation(String matter, String area, String name) {
        return new Implementation(
                matter,
                area,
                name + (matter.startsWith("food") ? "市场监督管理局（示例）" : "民政局（示例）"),
                "11320499MB9900013Q",
                "综合窗口",
                List.of(
                        new Implementation.Window(area, "A05", HOURS),
                        new Implementation.Window(area + "002", "综合窗口", HOURS)),
                "0519-0000 0101（示例）",
                "0519-12345",
                Optional.empty(),
                name + "人民政府（示例）",
                TimeLimit.parse("60 calendar-day"),
                name + "人民法院（示例）",
                TimeLimit.parse("6 month"),
                "b".repeat(64));
    }

    @Override
    public List<Portal> portals() {
        return portals;
    }

    @Override
    public Optional<Portal> byHost(String host) {
        return portals.stream().filter(portal -> portal.hosts().contains(host)).findFirst();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return portals.stream().filter(portal -> portal.area().equals(area)).findFirst();
    }

    @Override
    public long revision() {
        return 1;
    }
}
