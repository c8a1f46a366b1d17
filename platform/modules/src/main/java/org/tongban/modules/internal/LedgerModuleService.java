// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.module.NodeStatus;
import org.tongban.module.Objection;
import org.tongban.modules.internal.store.JpaLedger;

/** Modules as others see them: what the ledger has, and the acts that change it. */
final class LedgerModuleService implements ModuleService {
    private static final int MOST_ACTS = 500;

    private final JpaLedger ledger;
    private final Inventory inventory;
    private final Acts acts;
    private final Checks checks;
    private final Nodes nodes;

    LedgerModuleService(JpaLedger ledger, Inventory inventory, Acts acts, Checks checks, Nodes nodes) {
        this.ledger = ledger;
        this.inventory = inventory;
        this.acts = acts;
        this.checks = checks;
        this.nodes = nodes;
    }

    @Override
    public List<ModuleRecord> list() {
        return inventory.list();
    }

    @Override
    public List<String> available() {
        return inventory.available();
    }

    @Override
    public SortedMap<String, String> newer() {
        return inventory.newer();
    }

    @Override
    public ModuleOutcome install(Caller caller, String name) {
        return acts.change(caller, ModuleAct.Kind.INSTALL, name);
    }

    @Override
    public ModuleOutcome install(Caller caller, Path archive) {
        return acts.change(caller, Wish.of(ModuleAct.Kind.INSTALL, archive));
    }

    @Override
    public ModuleOutcome upgrade(Caller caller, String name) {
        return acts.change(caller, ModuleAct.Kind.UPGRADE, name);
    }

    @Override
    public ModuleOutcome upgrade(Caller caller, Path archive) {
        return acts.change(caller, Wish.of(ModuleAct.Kind.UPGRADE, archive));
    }

    @Override
    public ModuleOutcome rollback(Caller caller, String name) {
        return acts.rollback(caller, name);
    }

    @Override
    public ModuleOutcome uninstall(Caller caller, String name) {
        return acts.uninstall(caller, name);
    }

    @Override
    public ModuleOutcome release(Caller caller, String name) {
        return acts.release(caller, name);
    }

    @Override
    public List<NodeStatus> nodes() {
        return nodes.all();
    }

    @Override
    public List<Objection> check(Path archive) {
        return checks.objections(archive);
    }

    @Override
    public List<ModuleAct> history(Optional<String> name, int most) {
        return ledger.acts(name, Math.max(1, Math.min(most, MOST_ACTS)));
    }
}
