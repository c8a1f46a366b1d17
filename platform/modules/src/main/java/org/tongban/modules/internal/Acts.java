// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.Objection;
import org.tongban.modules.internal.store.LedgerEntry;

/** Does what callers ask for, if they may, one act at a time. */
final class Acts {
    private final Changes changes;
    private final FirstStart firstStart;
    private final Upkeep upkeep;
    private final Inventory inventory;
    private final Admission admission;
    private final Guard guard;
    private final RefusalBook refusals;

    Acts(
            Changes changes,
            FirstStart firstStart,
            Upkeep upkeep,
            Inventory inventory,
            Admission admission,
            Guard guard,
            RefusalBook refusals) {
        this.changes = changes;
        this.firstStart = firstStart;
        this.upkeep = upkeep;
        this.inventory = inventory;
        this.admission = admission;
        this.guard = guard;
        this.refusals = refusals;
    }

    /** A change that may be refused. */
    @FunctionalInterface
    private interface Act {
        ModuleRecord run() throws ArchiveException;
    }

    /** Installs or upgrades from the archive that lies ready. */
    ModuleOutcome change(Caller caller, ModuleAct.Kind kind, String name) {
        return change(caller, new Wish(kind, name, () -> inventory.lyingReady(name)));
    }

    /** Installs or upgrades from the archive that is wished for. */
    ModuleOutcome change(Caller caller, Wish wish) {
        ModuleArchive archive;
        try {
            archive = wish.source().read();
        } catch (ArchiveException unreadable) {
            return act(caller, wish.kind(), wish.name(), () -> {
                throw unreadable;
            });
        }
        return act(caller, wish.kind(), archive.name(), () -> {
            admission.admit(archive);
            Optional<LedgerEntry> present = changes.entry(archive.name());
            return inventory.now(
                    wish.kind() == ModuleAct.Kind.INSTALL
                            ? install(archive, present, Actors.name(caller))
                            : changes.upgrade(
                                    archive,
                                    present.orElseThrow(() -> notInstalled(archive.name())),
                                    Actors.name(caller)));
        });
    }

    /** What lies in the deploy folder comes for the first time, or instead of an earlier version. */
    ModuleOutcome deploy(Path archive) {
        Wish first = Wish.read(ModuleAct.Kind.INSTALL, archive);
        boolean replaces = changes.entry(first.name()).isPresent();
        return change(
                Actors.DEPLOY_FOLDER,
                replaces ? new Wish(ModuleAct.Kind.UPGRADE, first.name(), first.source()) : first);
    }

    private LedgerEntry install(ModuleArchive archive, Optional<LedgerEntry> present, String by)
            throws ArchiveException {
        if (present.isPresent()) {
            throw new ArchiveException(
                    "installed",
                    "模块 " + archive.name() + " 已经安装，版本是 " + present.get().version() + "。",
                    "要换成新版本，请用“升级”。");
        }
        if (archive.kind() == ModuleRecord.Kind.CORE) {
            throw Parts.notInstalled(archive.name());
        }
        LedgerEntry installed = changes.install(archive, by);
        if (archive.kind() == ModuleRecord.Kind.PORTAL) {
            firstStart.bringNeeded(upkeep);
        }
        return installed;
    }

    ModuleOutcome rollback(Caller caller, String name) {
        return act(
                caller,
                ModuleAct.Kind.ROLLBACK,
                name,
                () -> inventory.now(changes.rollback(present(name), Actors.name(caller))));
    }

    ModuleOutcome uninstall(Caller caller, String name) {
        return act(caller, ModuleAct.Kind.UNINSTALL, name, () -> {
            LedgerEntry entry = present(name);
            if (entry.kind() == ModuleRecord.Kind.CORE) {
                throw new ArchiveException(Parts.staying(name));
            }
            Optional<Objection> needed = foundation(caller, entry);
            if (needed.isPresent()) {
                throw new ArchiveException(needed.get());
            }
            ModuleRecord before = inventory.now(entry);
            upkeep.forget(name);
            changes.uninstall(entry, Actors.name(caller));
            guard.quarantine().forget(name);
            return before;
        });
    }

    /** The command line works without any page: it may take away what pages stand on. */
    private Optional<Objection> foundation(Caller caller, LedgerEntry entry) {
        return caller instanceof Caller.LocalOperator
                ? Optional.empty()
                : changes.bundleOf(entry).flatMap(guard.framework()::foundation);
    }

    ModuleOutcome release(Caller caller, String name) {
        return act(caller, ModuleAct.Kind.RELEASE, name, () -> {
            guard.quarantine().release(name, Actors.name(caller));
            Optional<LedgerEntry> entry = changes.entry(name);
            entry.ifPresent(upkeep::again);
            return entry.map(inventory::now).orElseGet(() -> inventory.gone(name));
        });
    }

    private ModuleOutcome act(Caller caller, ModuleAct.Kind kind, String name, Act act) {
        synchronized (changes) {
            if (!Actors.may(caller)) {
                return Actors.noRight();
            }
            try {
                return new ModuleOutcome.Done(act.run());
            } catch (ArchiveException refused) {
                refusals.note(kind, name, Actors.name(caller), refused);
                return new ModuleOutcome.Refused(refused.objections());
            }
        }
    }

    private LedgerEntry present(String name) throws ArchiveException {
        return changes.entry(name).orElseThrow(() -> notInstalled(name));
    }

    private static ArchiveException notInstalled(String name) {
        return new ArchiveException("installed", "模块 " + name + " 没有安装。", "请核对名字，或者先安装。");
    }
}
