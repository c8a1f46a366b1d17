// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.module.Objection;
import org.tongban.module.SchemaPreparation;
import org.tongban.module.SchemaRehearsal;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;

/** The tables of a module on its way to another version: they only grow, and they grow on a copy first. */
final class Tables {
    private static final String CHANGELOG = "DB-INF/changelog.yaml";
    private static final String RULE = "schema";

    private final JpaLedger ledger;
    private final JobBook book;
    private final FrameworkWiring wiring;
    private final ServiceTracker<SchemaRehearsal, SchemaRehearsal> rehearsals;
    private final ServiceTracker<SchemaPreparation, SchemaPreparation> preparations;

    Tables(BundleContext context, JpaLedger ledger, JobBook book) {
        this.ledger = ledger;
        this.book = book;
        this.wiring = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        this.rehearsals = new ServiceTracker<>(context, SchemaRehearsal.class, null);
        this.preparations = new ServiceTracker<>(context, SchemaPreparation.class, null);
        rehearsals.open();
        preparations.open();
    }

    void close() {
        preparations.close();
        rehearsals.close();
    }

    /** What the version in force could not live with. */
    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        Map<String, byte[]> files = archive.files();
        Map<String, byte[]> inForce = inForce(archive.name());
        return files.containsKey(CHANGELOG) || inForce.containsKey(CHANGELOG)
                ? rehearsal().objections(archive.symbolicName(), files, inForce)
                : List.of();
    }

    private Map<String, byte[]> inForce(String module) throws ArchiveException {
        Optional<byte[]> content = ledger.entries().stream()
                .filter(entry -> entry.name().equals(module))
                .findFirst()
                .map(LedgerEntry::digest)
                .flatMap(ledger::archive);
        return content.isEmpty() ? Map.of() : ModuleArchive.read(content.get()).files();
    }

    /** Tries the changes on a copy; whatever does not work there is refused. */
    void rehearse(ModuleArchive archive) throws ArchiveException {
        Map<String, byte[]> files = archive.files();
        if (!files.containsKey(CHANGELOG)) {
            return;
        }
        SchemaRehearsal.Outcome outcome = rehearsal().rehearse(archive.symbolicName(), files);
        if (!outcome.objections().isEmpty()) {
            throw new ArchiveException(outcome.objections());
        }
        if (outcome.tables() > 0) {
            book.say("数据表的改动先在副本上试过了：" + outcome.tables() + " 张表、" + outcome.rows() + " 行，原来的内容都没有变。");
        }
    }

    private SchemaRehearsal rehearsal() throws ArchiveException {
        SchemaRehearsal present = rehearsals.getService();
        if (present == null) {
            throw new ArchiveException(RULE, "现在没法检查数据表的改动：管数据表的部分没有起来。", "请看状态页，等它起来再试。");
        }
        return present;
    }

    /** Brings the tables to what a bundle needs that was put in and not started. What cannot be wired tells so when it starts. */
    void prepare(Bundle bundle) throws ArchiveException {
        SchemaPreparation present = preparations.getService();
        if (present == null || bundle.getEntry(CHANGELOG) == null || !wiring.resolveBundles(List.of(bundle))) {
            return;
        }
        Optional<String> problem = present.prepare(bundle.getBundleId());
        if (problem.isPresent()) {
            throw new ArchiveException(RULE, problem.get(), "没有改动，原来在用的照常在用。请按原因改好，重新打包。");
        }
    }
}
