// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The audit of the running platform. */
@Command(name = "audit", description = "审计：核对每个办件的事件链")
final class AuditCommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tongban tongban;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Command(name = "verify", description = "核对事件链，指出第一个被改、缺失或乱序的事件")
    int verify() {
        JsonNode report = tongban.platform().get("/api/audit/verification");
        report.path("faults").forEach(fault -> spec.commandLine().getOut().println(fault.asText()));
        spec.commandLine()
                .getOut()
                .printf(
                        "%d 个办件，%d 个事件，重算 %d 次自动审批，%s%n",
                        report.path("cases").asLong(),
                        report.path("events").asLong(),
                        report.path("rulings").asLong(),
                        report.path("faults").isEmpty()
                                ? "全部完好"
                                : report.path("faults").size() + " 处不对");
        return report.path("faults").isEmpty() ? 0 : 1;
    }
}
