// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.supervision.LightService;
import org.tongban.supervision.LightService.LightFilter;
import org.tongban.supervision.LightService.LightPage;

/** The list of lit cases as a file for a spreadsheet. */
@Component(service = PageContribution.class)
public final class LateCasesCsv implements PageContribution {
    private static final int MOST_PAGES = 200;

    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final LightService lights;

    /**
     * Over the lights.
     *
     * @param lights of cases
     */
    @Activate
    public LateCasesCsv(@Reference LightService lights) {
        this.lights = lights;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/supervision/cases.csv";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SUPERVISOR);
    }

    @Override
    public PageResult render(PageRequest request) {
        List<Sight> sights = Sight.ofSupervisor(request.caller());
        if (sights.isEmpty()) {
            return new PageResult.SignInFirst();
        }
        LightFilter filter = Overview.filter(sights, request.parameter("department"), request.parameter("light"));
        StringBuilder text = new StringBuilder("\uFEFF办件编号,事项,办理机关,当前环节,经办人,整件,本环节,亮灯时间,截止日期\r\n");
        Optional<String> after = Optional.of("");
        for (int pages = 0; after.isPresent(); pages++) {
            if (pages == MOST_PAGES) {
                return new PageResult.Message(
                        400, "这份表太大", "超过 1 万件，请先选一个部门或只看红灯，再下载。", new Link("/supervision", "回到督办"));
            }
            LightPage page = lights.owing(filter, after.get());
            page.cases().forEach(lit -> text.append(row(Overview.line(lit))));
            after = page.next();
        }
        return new PageResult.Download(
                "text/csv; charset=utf-8",
                "late-cases.csv",
                false,
                text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String row(OverviewView.Line line) {
        return Stream.of(
                        line.number(),
                        line.matter(),
                        line.body(),
                        line.step(),
                        line.holder(),
                        line.light(),
                        line.stepLight(),
                        line.since(),
                        line.due())
                .map(LateCasesCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that begins like a formula is text; numbers of cases come grouped, so that a spreadsheet rounds none. */
    private static String cell(String value) {
        String plain = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
