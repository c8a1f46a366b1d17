// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.health.HealthReport;
import org.tongban.module.ModuleAct;
import org.tongban.module.NodeStatus;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

/** What the status page says of modules besides the modules: nodes, the deploy folder, and what was refused lately. */
final class ModulesReport implements HealthReport {
    private static final Duration LATELY = Duration.ofHours(24);
    private static final int MOST = 5;
    private static final int LOOKED_AT = 50;
    private static final int LONGEST = 400;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    private final JpaLedger ledger;
    private final Nodes nodes;
    private final DeployFolder deploy;
    private final Clock clock = Clock.systemUTC();

    ModulesReport(JpaLedger ledger, Nodes nodes, DeployFolder deploy) {
        this.ledger = ledger;
        this.nodes = nodes;
        this.deploy = deploy;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        nodes.all().forEach(node -> lines.add(line(node)));
        lines.addAll(deploy.lines());
        lines.addAll(aside());
        lines.addAll(refusals());
        return lines;
    }

    private static Line line(NodeStatus node) {
        String part = "节点 " + node.name();
        if (!node.alive()) {
            return new Line(part, false, "从 " + MINUTE.format(node.beat()) + " 起没有消息。请到那台机器上看它是否在运行。");
        }
        return node.problem()
                .map(problem -> new Line(part, false, "有模块没有准备好：" + problem))
                .orElseGet(() -> new Line(
                        part,
                        true,
                        "在用，" + MINUTE.format(node.started()) + " 启动，"
                                + node.versions().size() + " 个模块"));
    }

    /** What is kept from running and is not in force: nobody waits for it. The one in force has a line of its own. */
    private List<Line> aside() {
        Set<String> inForce = ledger.entries().stream().map(LedgerEntry::name).collect(Collectors.toSet());
        Set<String> digests = ledger.entries().stream().map(LedgerEntry::digest).collect(Collectors.toSet());
        return ledger.quarantine().entries().stream()
                .filter(kept -> inForce.contains(kept.name()) && !digests.contains(kept.digest()))
                .map(kept -> new Line("隔离的版本", true, kept.name() + " " + kept.version() + " 没有在用：" + kept.cause()))
                .toList();
    }

    /** The last word about a module counts: what was refused first and done later is no news. */
    private List<Line> refusals() {
        Instant since = clock.instant().minus(LATELY);
        Set<String> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        for (ModuleAct act : ledger.acts(java.util.Optional.empty(), LOOKED_AT)) {
            boolean refused = act.refusal().isPresent() && act.kind() != ModuleAct.Kind.QUARANTINE;
            if (seen.add(act.module()) && refused && act.at().isAfter(since) && lines.size() < MOST) {
                lines.add(new Line(
                        "没有做成的变更",
                        true,
                        MINUTE.format(act.at()) + " " + act.module()
                                + (act.kind() == ModuleAct.Kind.ADOPT ? " 没有让它运行：" : " 没有改动：")
                                + shortened(act.refusal().orElse(""))));
            }
        }
        return lines;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
