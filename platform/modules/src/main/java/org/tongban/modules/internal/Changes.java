// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleRecord;
import org.tongban.module.Objection;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerChange;
import org.tongban.modules.internal.store.LedgerEntry;

/**
 * The steps of each change, in the order in which a crash at any moment leaves exactly the old or exactly the new: the new
 * bundle stands ready first, then one transaction of the ledger decides, then the flip, then the old bundle leaves.
 * One thread at a time: whoever changes something holds the monitor of this object.
 */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final JpaLedger ledger;
    private final Framework framework;
    private final Occupants occupants;
    private final Retention retention;
    private final InForce inForce;
    private final Exchange exchange;
    private final Farewell farewell;
    private final Tables tables;
    private final Clock clock = Clock.systemUTC();

    Changes(
            JpaLedger ledger,
            Framework framework,
            Occupants occupants,
            Retention retention,
            InForce inForce,
            Exchange exchange,
            Tables tables) {
        this.ledger = ledger;
        this.framework = framework;
        this.occupants = occupants;
        this.retention = retention;
        this.inForce = inForce;
        this.exchange = exchange;
        this.farewell = exchange.farewell();
        this.tables = tables;
    }

    /** The entry in force. */
    Optional<LedgerEntry> entry(String name) {
        return ledger.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    /** The bundle of an entry, wherever it came from. */
    Optional<Bundle> bundleOf(LedgerEntry entry) {
        return framework.at(entry.location()).or(() -> occupants.adopted(entry));
    }

    /** Brings a module that the ledger does not have yet; nothing is left of one that cannot start. */
    LedgerEntry install(ModuleArchive archive, String by) throws ArchiveException {
        tables.rehearse(archive);
        framework.bring(archive, tables::prepare);
        LedgerEntry entry = archive.entry(now(), by);
        write(ModuleAct.Kind.INSTALL, Optional.empty(), entry, Optional.of(archive.content()), List.of());
        return entry;
    }

    /** Takes note of a module that runs already; what was in force before is kept aside. */
    void adopt(ModuleArchive archive) {
        Optional<LedgerEntry> before = entry(archive.name());
        LedgerEntry entry = archive.entry(now(), "feature");
        write(
                ModuleAct.Kind.ADOPT,
                before.map(LedgerEntry::version),
                entry,
                Optional.of(archive.content()),
                before.map(known -> retention.after(known, entry)).orElse(List.of()).stream()
                        .filter(kept -> !kept.version().equals(entry.version()))
                        .toList());
    }

    /** Whether a part that came with the distribution takes the place of what the ledger has: it is newer, or built anew. */
    boolean supersedes(ModuleArchive archive, LedgerEntry known) {
        int order = Version.parseVersion(archive.version()).compareTo(Version.parseVersion(known.version()));
        return archive.kind() == ModuleRecord.Kind.CORE
                && (order > 0 || (order == 0 && !archive.digest().equals(known.digest())));
    }

    /** Forgets a module that left by itself. */
    void abandon(LedgerEntry entry) {
        ledger.write(new LedgerChange(
                act(ModuleAct.Kind.UNINSTALL, Optional.of(entry.version()), entry, Optional.empty(), "feature"),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        LOG.info("module {} left", entry.name());
    }

    /** Puts a higher version in force. */
    LedgerEntry upgrade(ModuleArchive archive, LedgerEntry present, String by) throws ArchiveException {
        Optional<Objection> objection = notHigher(archive, present);
        if (objection.isPresent()) {
            throw new ArchiveException(objection.get());
        }
        tables.rehearse(archive);
        return replace(ModuleAct.Kind.UPGRADE, archive, present, by);
    }

    /** Puts the version before in force again. */
    LedgerEntry rollback(LedgerEntry present, String by) throws ArchiveException {
        LedgerEntry before = retention
                .before(present)
                .orElseThrow(() -> new ArchiveException(
                        "rollback", present.name() + " 没有比 " + present.version() + " 更早的版本可以退回。", "要停用它，请卸载。"));
        byte[] content = ledger.archive(before.digest())
                .orElseThrow(
                        () -> new ArchiveException("rollback", "模块库里没有 " + before.version() + " 的文件。", "请上传一个新版本。"));
        return replace(ModuleAct.Kind.ROLLBACK, ModuleArchive.read(content), present, by);
    }

    /** Removes a module with all its versions. */
    void uninstall(LedgerEntry present, String by) {
        List<LedgerEntry> aside = retention.of(present.name());
        Optional<Bundle> running = bundleOf(present);
        // Ledger first: after a crash in between, the boot removes the bundles that nobody wants.
        ledger.write(new LedgerChange(
                act(ModuleAct.Kind.UNINSTALL, Optional.of(present.version()), present, Optional.empty(), by),
                Optional.empty(),
                Optional.empty(),
                List.of()));
        LOG.info("module {} left, removed by {}", present.name(), by);
        running.ifPresent(bundle -> farewell.to(bundle, framework::remove));
        aside.stream()
                .flatMap(entry -> framework.at(entry.location()).stream())
                .forEach(bundle -> farewell.to(bundle, framework::remove));
    }

    private LedgerEntry replace(ModuleAct.Kind kind, ModuleArchive archive, LedgerEntry present, String by)
            throws ArchiveException {
        LedgerEntry next = archive.entry(now(), by);
        if (Parts.oneAtATime(archive.kind())) {
            ledger.keep(archive.digest(), archive.content());
            exchange.exchange(archive, () -> flip(kind, archive, present, next));
            return next;
        }
        Optional<Bundle> old = bundleOf(present);
        boolean ranOn = framework.at(archive.location()).isPresent();
        Bundle brought = framework.bring(archive, tables::prepare);
        try {
            flip(kind, archive, present, next);
        } catch (ArchiveException undecided) {
            if (!ranOn) {
                framework.remove(brought);
            }
            throw undecided;
        }
        if (old.isPresent() && !retention.needed(present)) {
            farewell.to(old.get(), framework::remove);
        }
        return next;
    }

    /** One transaction; if it does not come about, nothing has been decided, and the old version has to stay. */
    private void flip(ModuleAct.Kind kind, ModuleArchive archive, LedgerEntry present, LedgerEntry next)
            throws ArchiveException {
        try {
            decide(kind, archive, present, next);
        } catch (RuntimeException failed) {
            LOG.error("{} {} was not put in force", next.name(), next.version(), failed);
            throw new ArchiveException(
                    "ledger", "模块库没有写成（" + Activation.shortened(failed.getMessage()) + "）。", "没有改动，旧版本照常在用。请看日志，再试一次。");
        }
    }

    private void decide(ModuleAct.Kind kind, ModuleArchive archive, LedgerEntry present, LedgerEntry next) {
        retention.inForce(next);
        LedgerEntry aside = new LedgerEntry(
                present.name(), present.version(), present.digest(), present.kind(), now(), present.changedBy());
        write(kind, Optional.of(present.version()), next, Optional.of(archive.content()), retention.after(aside, next));
    }

    private void write(
            ModuleAct.Kind kind,
            Optional<String> from,
            LedgerEntry entry,
            Optional<byte[]> content,
            List<LedgerEntry> retained) {
        ledger.write(new LedgerChange(
                act(kind, from, entry, Optional.of(entry.version()), entry.changedBy()),
                Optional.of(entry),
                content,
                retained));
        inForce.flip(List.of(entry));
        LOG.info("module {} {}: {} by {}", entry.name(), entry.version(), kind, entry.changedBy());
    }

    private ModuleAct act(
            ModuleAct.Kind kind, Optional<String> from, LedgerEntry entry, Optional<String> to, String by) {
        return new ModuleAct(entry.name(), kind, from, to, now(), by, Optional.empty());
    }

    /** What speaks against a version: it is not higher, or it was used for another content. */
    Optional<Objection> notHigher(ModuleArchive archive, LedgerEntry present) {
        int order = Version.parseVersion(archive.version()).compareTo(Version.parseVersion(present.version()));
        if (order < 0) {
            return Optional.of(new Objection(
                    "downgrade",
                    archive.name() + " 在用的是 " + present.version() + "，这个文件是更早的 " + archive.version() + "。",
                    "要回到以前的版本，请用“退回”。"));
        }
        if (order == 0 && archive.digest().equals(present.digest())) {
            return Optional.of(
                    new Objection("version", archive.name() + " " + archive.version() + " 已经在用。", "内容有改动时，请提高版本号再打包。"));
        }
        return Stream.concat(Stream.of(present), retention.of(archive.name()).stream())
                .filter(known -> known.version().equals(archive.version()))
                .filter(known -> !known.digest().equals(archive.digest()))
                .findFirst()
                .map(known -> new Objection(
                        "version", archive.name() + " " + archive.version() + " 用过了，这个文件版本号相同而内容不同。", "请提高版本号再打包。"));
    }

    private Instant now() {
        return clock.instant();
    }
}
