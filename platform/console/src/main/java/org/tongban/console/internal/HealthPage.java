// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.hall.HallService;
import org.tongban.health.HealthReport;
import org.tongban.matter.Finding;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** The status page: which parts serve, and what to do about those that do not. Says nothing about persons. */
@Component
public final class HealthPage implements PageContribution {
    private final ModuleService modules;
    private final MatterRegistry matters;
    private final HallService halls;
    private final Set<HealthReport> reports = ConcurrentHashMap.newKeySet();

    /**
     * Over what it reports on. The page exists only when the database, the halls and the matters do.
     *
     * @param modules the ledger
     * @param matters what is on offer
     * @param halls the tree
     */
    @Activate
    public HealthPage(
            @Reference ModuleService modules, @Reference MatterRegistry matters, @Reference HallService halls) {
        this.modules = modules;
        this.matters = matters;
        this.halls = halls;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindReport(HealthReport report) {
        reports.add(report);
    }

    void unbindReport(HealthReport report) {
        reports.remove(report);
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return "/health";
    }

    @Override
    public PageResult render(PageRequest request) {
        return PageResult.Page.of("平台状态", Templates.render("health", view()));
    }

    private HealthView view() {
        List<HealthView.Line> lines = new ArrayList<>();
        lines.add(new HealthView.Line("数据库", true, "在用，模块账本可以读"));
        lines.add(new HealthView.Line("大厅", true, halls.city().name() + "及下级大厅"));
        MatterSnapshot snapshot = matters.snapshot();
        int count = snapshot.matters().size();
        lines.add(new HealthView.Line("事项", count > 0, count > 0 ? "共 " + count + " 项可以查看" : "还没有安装任何部门的模块"));
        reports.stream()
                .flatMap(report -> report.lines().stream())
                .sorted(Comparator.comparing(HealthReport.Line::part))
                .forEach(line -> lines.add(new HealthView.Line(line.part(), line.good(), line.text())));
        modules.list().forEach(module -> lines.add(line(module)));
        snapshot.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> lines.add(new HealthView.Line("事项文件", false, finding.line1())));
        return new HealthView(lines);
    }

    private static HealthView.Line line(ModuleRecord module) {
        boolean good = module.state() == ModuleRecord.State.ACTIVE;
        return new HealthView.Line(
                "模块 " + module.name(), good, module.problem().orElse("版本 " + module.version() + "，在用"));
    }
}
