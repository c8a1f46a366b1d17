// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.admission.expansion.Expansion;
import org.tongban.admission.expansion.OwnTables;
import org.tongban.module.Objection;
import org.tongban.module.SchemaRehearsal;

/** Rehearses changelogs beside the database of this node. */
@Component
public final class CopyRehearsal implements SchemaRehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(CopyRehearsal.class);

    private final Rehearsal rehearsal;

    /**
     * Over the pool; what a kill left behind is swept away.
     *
     * @param pool the database
     */
    @Activate
    public CopyRehearsal(@Reference ConnectionPool pool) {
        this.rehearsal = new Rehearsal(pool.source(), pool.lock(), pool::scratch);
        if (pool.kind() == DatabaseKind.POSTGRESQL) {
            try {
                PostgresScratch.sweep(pool.source(), pool.lock());
            } catch (SQLException left) {
                LOG.warn("A schema of a former rehearsal is left over: {}", left.getMessage());
            }
        }
    }

    @Override
    public List<Objection> objections(String symbolicName, Map<String, byte[]> files, Map<String, byte[]> inForce) {
        return Expansion.objections(symbolicName, files, inForce);
    }

    @Override
    public Outcome rehearse(String symbolicName, Map<String, byte[]> files) {
        long start = System.nanoTime();
        Outcome outcome = rehearsal.of(OwnTables.of(symbolicName), files);
        if (outcome.tables() > 0) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info(
                    "The changelog of {} works on a copy of {} tables with {} rows, tried in {} ms",
                    symbolicName,
                    outcome.tables(),
                    outcome.rows(),
                    millis);
        }
        outcome.objections()
                .forEach(objection -> LOG.warn("{} was refused on the copy: {}", symbolicName, objection.cause()));
        return outcome;
    }
}
