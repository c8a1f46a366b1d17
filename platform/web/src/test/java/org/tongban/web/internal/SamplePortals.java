// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** Two districts that can change. */
final class SamplePortals implements PortalRegistry {
    private final List<Portal> portals = new ArrayList<>(List.of(
            portal("tianning", "320402", "天宁区政务服务", "#A8322A"), portal("wujin", "320412", "武进区政务服务", "#0B6B57")));
    private long revision = 1;

    void keepOnly(String code) {
        portals.removeIf(portal -> !portal.code().equals(code));
        revision++;
    }

    void change() {
        revision++;
    }

    private static Portal portal(String code, String area, String name, String colour) {
        return new Portal(
                code,
                area,
                name,
                "District",
                List.of(code + ".localhost"),
                List.of(),
                "就近就好。",
                List.of(),
                List.of(),
                new Portal.Footer(name + "主办（示例）", name + "承办（示例）", "0519-12345", "待填", "待填", "待填"),
                List.of(),
                Map.of(),
                Map.of(),
                ":root { --brand: " + colour + "; --brand-strong: " + colour + "; }",
                "<svg viewBox=\"0 0 48 48\" fill=\"none\" stroke=\"currentColor\"><circle cx=\"24\" cy=\"24\" r=\"20\"/></svg>",
                "<svg></svg>",
                "0123456789abcdef0123456789abcdef");
    }

    @Override
    public List<Portal> portals() {
        return List.copyOf(portals);
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
        return revision;
    }
}
