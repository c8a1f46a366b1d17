// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final OrderLists orders;
    private final Departments departments;

    /**
     * Over the services.
     *
     * @param lights of cases
     * @param orders in lists
     * @param departments have names
     */
    @Activate
    public Overview(@Reference LightService lights, @Reference OrderLists orders, @Reference Departments departments) {
        this.lights = lights;
        this.orders = orders;
        this.departments = departments;
    }

    /** A filter from what the address says; what is no light means yellow. */
    static LightFilter filter(List<Sight> sights, String department, String light) {
        return new LightFilter(
                sights.stream().map(Sight::scope).collect(Collectors.toSet()),
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
                counts(filter.scopes()),
                page.cases().stream().map(Overview::line).toList(),
                page.next().map(cursor -> "/supervision?" + query + "&after=" + cursor),
                filter.department().orElse(""),
                filter.atLeast().name(),
                "/supervision/cases.csv?" + query,
                orders.view(OrdersPage.ROUTE, sights, Shown.OPEN, ""));
    }

    private List<OverviewView.Count> counts(Set<ScopePath> scopes) {
        Map<String, Map<Light, Long>> lines = new TreeMap<>();
        for (LightCount count : lights.counts(scopes)) {
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
                lit.number().grouped(),
                "/supervision/cases/" + lit.number(),
                lit.matterName().orElse("名称不公开的事项"),
                lit.body(),
                lit.step(),
                holder(lit),
                lit.light() == Light.NONE
                        ? "在期限内"
                        : lit.light().label() + "·" + lit.light().sentence(),
                StepWords.of(lit),
                StepWords.since(lit).map(Words::minute).orElse(""),
                lit.due().map(Words::day).orElse("") + (lit.provisional() ? "（暂定）" : ""));
    }

    /** Of the departments whose turn it is. */
    private static String holder(LitCase lit) {
        List<String> numbers = lit.holders().of(lit.waitingFor());
        return numbers.isEmpty() ? "未认领" : String.join("、", numbers);
    }
}
