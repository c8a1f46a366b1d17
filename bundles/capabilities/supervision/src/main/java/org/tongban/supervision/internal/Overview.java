// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Light;
import org.tongban.hall.ScopePath;
import org.tongban.supervision.LightService;
import org.tongban.supervision.LightService.LightCount;
import org.tongban.supervision.LightService.LightFilter;
import org.tongban.supervision.LightService.LightPage;
import org.tongban.supervision.LitCase;

/** Puts together what a supervisor sees of a branch of the tree. */
@Component(service = Overview.class)
public final class Overview {
    private final LightService lights;
    private final Orders orders;
    private final Departments departments;
    private final Deadlines deadlines;

    /**
     * Over the services.
     *
     * @param lights of cases
     * @param orders that are open
     * @param departments have names
     * @param deadlines tell the time
     */
    @Activate
    public Overview(
            @Reference LightService lights,
            @Reference Orders orders,
            @Reference Departments departments,
            @Reference Deadlines deadlines) {
        this.lights = lights;
        this.orders = orders;
        this.departments = departments;
        this.deadlines = deadlines;
    }

    /** A filter from what the address says; what is no light means yellow. */
    static LightFilter filter(ScopePath scope, String department, String light) {
        return new LightFilter(
                scope,
                Optional.of(department).filter(key -> !key.isEmpty()),
                switch (light) {
                    case "RED" -> Light.RED;
                    case "BREACH" -> Light.BREACH;
                    default -> Light.YELLOW;
                });
    }

    OverviewView view(List<Sight> sights, LightFilter filter, String after) {
        LightPage page = lights.owing(filter, after);
        String query = "department="
                + URLEncoder.encode(filter.department().orElse(""), StandardCharsets.UTF_8) + "&light="
                + filter.atLeast().name();
        return new OverviewView(
                counts(filter.scope()),
                page.cases().stream().map(Overview::line).toList(),
                page.next().map(cursor -> "/supervision?" + query + "&after=" + cursor),
                filter.department().orElse(""),
                filter.atLeast().name(),
                "/supervision/cases.csv?" + query,
                lines(orders.list(sights, false, "")));
    }

    List<OrderLine> lines(List<Order> found) {
        Instant now = deadlines.now();
        return found.stream()
                .sorted(Comparator.comparing((Order order) -> !order.escalated(now)))
                .map(order -> OrderLine.of(order, now, departments.name(order.department())))
                .toList();
    }

    private List<OverviewView.Count> counts(ScopePath scope) {
        Map<String, Map<Light, Long>> lines = new TreeMap<>();
        for (LightCount count : lights.counts(scope)) {
            lines.computeIfAbsent(count.department(), key -> new EnumMap<>(Light.class))
                    .put(count.light(), count.cases());
        }
        List<OverviewView.Count> counts = new ArrayList<>();
        lines.forEach((key, line) -> counts.add(new OverviewView.Count(
                key,
                departments.name(key),
                line.getOrDefault(Light.YELLOW, 0L),
                line.getOrDefault(Light.RED, 0L),
                line.getOrDefault(Light.BREACH, 0L))));
        return counts;
    }

    static OverviewView.Line line(LitCase lit) {
        return new OverviewView.Line(
                lit.number().value(),
                "/supervision/cases/" + lit.number(),
                lit.matterName().orElse("名称不公开的事项"),
                lit.body(),
                lit.step(),
                lit.holder().orElse("未认领"),
                lit.light().label() + "·" + lit.light().sentence(),
                lit.since().map(Words::minute).orElse(""),
                lit.due().map(Words::day).orElse("") + (lit.provisional() ? "（暂定）" : ""));
    }
}
