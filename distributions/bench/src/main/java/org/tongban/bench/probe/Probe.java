// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseService;
import org.tongban.cases.DraftService;
import org.tongban.hall.HallService;
import org.tongban.matter.MatterRegistry;
import org.tongban.tracking.TrackingService;
import org.tongban.vault.Vault;

/** Measures as soon as the services are there, on a thread of its own, and leaves a file with the figures. */
@Component(immediate = true, service = Probe.class)
public final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private static final String NOTICES = "org.tongban.notice";

    private final Thread thread;

    /**
     * Over the services of the platform and their data source.
     *
     * @param context knows where the result belongs, and what is asked for
     * @param cases files, acts and lists
     * @param drafts prepare
     * @param tracking follows
     * @param matters know the matter
     * @param halls the tree
     * @param vault seals what is loaded
     * @param source of the cases
     */
    @Activate
    public Probe(
            BundleContext context,
            @Reference CaseService cases,
            @Reference DraftService drafts,
            @Reference TrackingService tracking,
            @Reference MatterRegistry matters,
            @Reference HallService halls,
            @Reference Vault vault,
            @Reference(target = "(osgi.jndi.service.name=cases)") DataSource source) {
        Path result = Path.of(context.getProperty("tongban.bench.result"));
        Rounds rounds = rounds(context, new Services(cases, drafts, tracking, matters, halls, vault, source));
        this.thread = new Thread(() -> run(context, rounds, new Findings(result)), "tongban-bench");
        thread.start();
    }

    private static Rounds rounds(BundleContext context, Services services) {
        int amount = Integer.parseInt(context.getProperty("tongban.bench.amount"));
        return switch (context.getProperty("tongban.bench.part")) {
            case "steps" -> new StepRounds(services, amount);
            case "inbox" -> new InboxRounds(services, amount);
            default -> new CaseRounds(services, amount);
        };
    }

    private static void run(BundleContext context, Rounds rounds, Findings findings) {
        try {
            boolean quiet = !(rounds instanceof InboxRounds) && quiet(context);
            findings.put("setting.notices", quiet ? "stopped while it is measured" : "running");
            rounds.run(findings);
            findings.done();
        } catch (IllegalStateException | LinkageError | SQLException | IOException failed) {
            LOG.error("Not measured", failed);
            findings.failed(failed);
        }
    }

    /** Notices follow each commit on a thread of their own: work of another kind, which the baseline does not have. */
    private static boolean quiet(BundleContext context) {
        try {
            for (Bundle bundle : context.getBundles()) {
                if (bundle.getSymbolicName().equals(NOTICES)) {
                    bundle.stop(Bundle.STOP_TRANSIENT);
                    return true;
                }
            }
        } catch (BundleException failed) {
            LOG.warn("The notices go on", failed);
        }
        return false;
    }

    @Deactivate
    void stop() {
        thread.interrupt();
    }
}
