// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.tongban.module.ModuleRecord;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.modules.internal.store.QuarantineEntry;

/** What the ledger has, what became of it here, what is missing, and what lies ready. Reads only. */
final class Inventory {
    private final JpaLedger ledger;
    private final ReadyArchives ready;
    private final Needs needs;
    private final Changes changes;
    private final Retention retention;
    private final Upkeep upkeep;
    private final Guard guard;
    private final Clock clock = Clock.systemUTC();

    Inventory(
            JpaLedger ledger,
            ReadyArchives ready,
            Needs needs,
            Changes changes,
            Retention retention,
            Upkeep upkeep,
            Guard guard) {
        this.ledger = ledger;
        this.ready = ready;
        this.needs = needs;
        this.changes = changes;
        this.retention = retention;
        this.upkeep = upkeep;
        this.guard = guard;
    }

    /** All modules of the ledger, and those that are asked for but missing, in the order of names. */
    List<ModuleRecord> list() {
        Map<String, List<String>> needed = needs.byModule();
        Map<String, List<LedgerEntry>> aside =
                ledger.retained().stream().collect(Collectors.groupingBy(LedgerEntry::name));
        List<QuarantineEntry> kept = guard.quarantine().entries();
        Map<String, ModuleRecord> records = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            records.put(
                    entry.name(),
                    record(
                            entry,
                            kept,
                            needed.getOrDefault(entry.name(), List.of()),
                            aside.getOrDefault(entry.name(), List.of())));
        }
        needed.forEach((name, by) -> records.computeIfAbsent(name, missing -> missing(missing, by)));
        kept.forEach(held -> records.computeIfAbsent(held.name(), name -> held(held)));
        upkeep.troubled().forEach(name -> records.computeIfAbsent(name, missing -> missing(missing, List.of())));
        return List.copyOf(records.values());
    }

    /** One module of the ledger as it is now. */
    ModuleRecord now(LedgerEntry entry) {
        return record(
                entry,
                guard.quarantine().entries(),
                needs.byModule().getOrDefault(entry.name(), List.of()),
                retention.of(entry.name()));
    }

    /** Names of archives that lie ready and are not installed, in order. */
    List<String> available() {
        List<String> installed =
                ledger.entries().stream().map(LedgerEntry::name).toList();
        return ready.versions().keySet().stream()
                .filter(name -> !installed.contains(name))
                .toList();
    }

    /** The archive that lies ready for a module. */
    ModuleArchive lyingReady(String name) throws ArchiveException {
        return ready.find(name)
                .orElseThrow(() -> new ArchiveException(
                        "file", "没有找到模块 " + name + "。", "可以安装的有：" + String.join("、", available()) + "。"));
    }

    /** Higher versions of installed modules that lie ready, by name. */
    SortedMap<String, String> newer() {
        Map<String, Version> lying = ready.versions();
        SortedMap<String, String> newer = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries()) {
            Optional.ofNullable(lying.get(entry.name()))
                    .filter(version -> version.compareTo(Version.parseVersion(entry.version())) > 0)
                    .ifPresent(version -> newer.put(entry.name(), version.toString()));
        }
        return newer;
    }

    private ModuleRecord missing(String name, List<String> neededBy) {
        return Needs.missing(name, neededBy, upkeep.problem(name), Instant.now(clock));
    }

    /** One that is in no ledger any more. */
    ModuleRecord gone(String name) {
        return missing(name, needs.byModule().getOrDefault(name, List.of()));
    }

    /** One that never came into force. */
    private static ModuleRecord held(QuarantineEntry held) {
        return new ModuleRecord(
                held.name(),
                held.version(),
                held.digest(),
                held.kind(),
                ModuleRecord.State.QUARANTINED,
                Optional.of(Quarantine.sentence(held)),
                List.of(),
                held.since(),
                List.of(),
                Optional.empty());
    }

    private Optional<String> problem(LedgerEntry entry) {
        Optional<Bundle> running = changes.bundleOf(entry).filter(bundle -> bundle.getState() == Bundle.ACTIVE);
        return upkeep.problem(entry.name())
                .or(() ->
                        running.isPresent() ? running.flatMap(guard::problem) : Optional.of("模块没有在运行。请卸载后重新安装，或者看日志。"));
    }

    private ModuleRecord record(
            LedgerEntry entry, List<QuarantineEntry> kept, List<String> neededBy, List<LedgerEntry> aside) {
        Optional<QuarantineEntry> held = Quarantine.of(kept, entry);
        Optional<String> problem = held.map(Quarantine::sentence).or(() -> problem(entry));
        ModuleRecord.State well = problem.isPresent() ? ModuleRecord.State.FAILED : ModuleRecord.State.ACTIVE;
        return new ModuleRecord(
                entry.name(),
                entry.version(),
                entry.digest(),
                entry.kind(),
                held.isPresent() ? ModuleRecord.State.QUARANTINED : well,
                problem,
                neededBy,
                entry.changedAt(),
                aside.stream().map(this::retained).toList(),
                Retention.before(entry, aside, kept).map(LedgerEntry::version));
    }

    private ModuleRecord.Retained retained(LedgerEntry entry) {
        return new ModuleRecord.Retained(entry.version(), entry.digest(), entry.changedAt(), retention.use(entry));
    }
}
