// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseService;
import org.tongban.cases.DraftService;
import org.tongban.matter.MatterRegistry;
import org.tongban.tracking.TrackingService;

/** Measures as soon as the services are there, on a thread of its own, and leaves a file with the figures. */
@Component(immediate = true, service = Probe.class)
public final class Probe {
    private static final Logger LOG = LoggerFactory.getLogger(Probe.class);

    private final Thread thread;

    /**
     * Over the services of the platform and their data source.
     *
     * @param context knows where the result belongs
     * @param cases files
     * @param drafts prepare
     * @param tracking follows
     * @param matters know the matter
     * @param source of the cases
     */
    @Activate
    public Probe(
            BundleContext context,
            @Reference CaseService cases,
            @Reference DraftService drafts,
            @Reference TrackingService tracking,
            @Reference MatterRegistry matters,
            @Reference(target = "(osgi.jndi.service.name=cases)") DataSource source) {
        Path result = Path.of(context.getProperty("tongban.bench.result"));
        int filings = Integer.parseInt(context.getProperty("tongban.bench.filings"));
        this.thread = new Thread(
                () -> {
                    Findings findings = new Findings(result);
                    try {
                        new CaseRounds(cases, drafts, tracking, matters, source, filings).run(findings);
                        findings.done();
                    } catch (IllegalStateException | LinkageError | SQLException | IOException failed) {
                        LOG.error("Not measured", failed);
                        findings.failed(failed);
                    }
                },
                "tongban-bench");
        thread.start();
    }

    @Deactivate
    void stop() {
        thread.interrupt();
    }
}
