// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tongban.backup.BackupOutcome;
import org.tongban.backup.BackupService;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;

/** What runs beside cases: modules, backups and the audit, each with one thing that it knows. */
final class SampleOperations implements ModuleService, BackupService, CaseReadService {
    @Override
    public List<ModuleRecord> list() {
        return List.of(module());
    }

    private static ModuleRecord module() {
        return new ModuleRecord(
                "matter-x",
                "1.2.0",
                "a".repeat(64),
                ModuleRecord.Kind.MATTER,
                ModuleRecord.State.ACTIVE,
                Optional.empty(),
                List.of("portal-tianning"),
                SampleCases.NOW);
    }

    @Override
    public List<String> available() {
        return List.of("matter-y");
    }

    @Override
    public ModuleOutcome install(Caller caller, String name) {
        return uninstall(caller, name);
    }

    @Override
    public ModuleOutcome install(Caller caller, Path archive) {
        return uninstall(caller, String.valueOf(archive.getFileName()));
    }

    @Override
    public ModuleOutcome uninstall(Caller caller, String name) {
        return name.startsWith("matter-x")
                ? new ModuleOutcome.Done(module())
                : new ModuleOutcome.Refused("没有模块 " + name + "。请核对名字。");
    }

    @Override
    public BackupOutcome create(Caller caller, Path file) {
        return caller instanceof Caller.LocalOperator
                ? new BackupOutcome.Done(file, 4096)
                : new BackupOutcome.Refused("只有在本机的命令行可以备份。");
    }

    @Override
    public Optional<PublicCase> byToken(String token) {
        return Optional.empty();
    }

    @Override
    public Optional<PublicCase> byNumber(CaseNumber number, String queryCode) {
        return Optional.empty();
    }

    @Override
    public AuditReport verify() {
        return new AuditReport(3, 17, List.of("办件的第 2 个事件被改过"));
    }
}
