// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.TimeLimit;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** One portal, whose implementation of one matter changes as the test likes. */
final class FakePortals implements PortalRegistry {
    static final String AREA = "320402";

    private final AtomicLong revision = new AtomicLong(1);
    private volatile Implementation implementation;

    FakePortals(String matter, String promised) {
        this.implementation = implementation(matter, "0519-0000 0101（示例）", promised);
    }

    void publish(String matter, String consult, String promised) {
        implementation = implementation(matter, consult, promised);
        revision.incrementAndGet();
    }

    private static Implementation implementation(String matter, String consult, String promised) {
        return new Implementation(
                matter,
                AREA,
                "天宁区民政局（示例）",
                "11320499MB9900013Q",
                "民政综合窗口",
                List.of(new Implementation.Window(AREA, "A05", "工作日 9:00-17:00")),
                consult,
                "0519-12345",
                Optional.of(new Matter.PromisedLimit(TimeLimit.parse(promised), true)),
                "天宁区人民政府（示例）",
                TimeLimit.parse("60 calendar-day"),
                "天宁区人民法院（示例）",
                TimeLimit.parse("6 month"),
                matter + consult + promised);
    }

    @Override
    public List<Portal> portals() {
        return List.of(new Portal(
                "tianning",
                AREA,
                "天宁区政务服务",
                "Tianning",
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                new Portal.Footer("", "", "", "", "", ""),
                List.of(),
                Map.of(implementation.matter(), implementation),
                Map.of(),
                "",
                "",
                "",
                ""));
    }

    @Override
    public Optional<Portal> byHost(String host) {
        return Optional.empty();
    }

    @Override
    public Optional<Portal> byArea(String area) {
        return portals().stream().filter(portal -> portal.area().equals(area)).findFirst();
    }

    @Override
    public long revision() {
        return revision.get();
    }
}
