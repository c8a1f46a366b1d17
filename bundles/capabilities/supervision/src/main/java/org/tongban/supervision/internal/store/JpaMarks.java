// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far the lights have been read. */
@Component(service = JpaMarks.class)
public final class JpaMarks {
    private static final String LIGHTS = "lights";

    /** A change that was written down in a longer transaction may appear after a later one. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaMarks(@Reference(target = "(osgi.unit.name=supervision-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * From where the lights are to be read.
     *
     * @return a moment somewhat before the last one read
     */
    public Instant mark() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(MarkRow.class, LIGHTS))
                        .map(row -> Instant.ofEpochMilli(row.recordedAt).minus(OVERLAP))
                        .orElse(Instant.EPOCH));
    }

    /**
     * The lights have been read up to here; of several nodes the furthest counts.
     *
     * @param recorded moment of the last light
     */
    public void advance(Instant recorded) {
        try {
            jpa.tx(TransactionType.Required, em -> {
                MarkRow row = em.find(MarkRow.class, LIGHTS);
                if (row == null) {
                    row = new MarkRow();
                    row.id = LIGHTS;
                    em.persist(row);
                }
                row.recordedAt = Math.max(row.recordedAt, recorded.toEpochMilli());
            });
        } catch (PersistenceException failed) {
            if (!Failures.unique(failed) && !Failures.passing(failed)) {
                throw failed; // else another node has just made or moved the mark
            }
        }
    }
}
