// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongban.backup.BackupOutcome;
import org.tongban.backup.BackupService;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.NodeStatus;
import org.tongban.module.Objection;

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
                SampleCases.NOW,
                List.of(new ModuleRecord.Retained("1.1.0", "b".repeat(64), SampleCases.NOW, Optional.of("2 份正在填"))),
                Optional.of("1.1.0"));
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
                : new ModuleOutcome.Refused("installed", "没有模块 " + name + "。", "请核对名字。");
    }

    @Override
    public SortedMap<String, String> newer() {
        return new TreeMap<>(Map.of("matter-x", "1.3.0"));
    }

    @Override
    public ModuleOutcome upgrade(Caller caller, String name) {
        return uninstall(caller, name);
    }

    @Override
    public ModuleOutcome upgrade(Caller caller, Path archive) {
        return install(caller, archive);
    }

    @Override
    public ModuleOutcome rollback(Caller caller, String name) {
        return uninstall(caller, name);
    }

    @Override
    public ModuleOutcome release(Caller caller, String name) {
        return uninstall(caller, name);
    }

    @Override
    public List<NodeStatus> nodes() {
        return List.of(new NodeStatus(
                "hall-1:8181", Instant.EPOCH, Instant.EPOCH, false, Optional.empty(), Map.of("matter-x", "1.2.0")));
    }

    @Override
    public List<Objection> check(Path archive) {
        return List.of(new Objection("manifest", "清单里有 Export-Package。", "请重新打包。"));
    }

    @Override
    public List<ModuleAct> history(Optional<String> name, int most) {
        return List.of(new ModuleAct(
                name.orElse("matter-x"),
                ModuleAct.Kind.UPGRADE,
                Optional.of("1.1.0"),
                Optional.of("1.2.0"),
                SampleCases.NOW,
                "A001",
                Optional.empty()));
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
