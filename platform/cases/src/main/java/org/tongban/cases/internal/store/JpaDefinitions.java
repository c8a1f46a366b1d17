// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pinned definitions, each stored once. */
@Component(service = JpaDefinitions.class)
public final class JpaDefinitions {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaDefinitions(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * Stores a definition unless it is there.
     *
     * @param digest of its canonical JSON
     * @param matter code of the matter
     * @param json canonical
     * @param at when it is first used
     */
    public void keep(String digest, String matter, String json, Instant at) {
        if (find(digest).isPresent()) {
            return;
        }
        DefinitionRow row = new DefinitionRow();
        row.digest = digest;
        row.matter = matter;
        row.json = json;
        row.at = at.toEpochMilli();
        try {
            jpa.tx(TransactionType.Required, em -> em.persist(row));
        } catch (PersistenceException failed) {
            if (!Failures.unique(failed)) {
                throw failed; // not just another thread or node that was faster
            }
        }
    }

    /**
     * Reads a definition.
     *
     * @param digest of its canonical JSON
     * @return canonical JSON, or empty
     */
    public Optional<String> find(String digest) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(DefinitionRow.class, digest)).map(row -> row.json));
    }
}
