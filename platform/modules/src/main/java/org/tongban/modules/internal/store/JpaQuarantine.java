// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.tongban.module.ModuleAct;

/** Archives that are kept from running, in the database, so that no node and no start runs them. */
public final class JpaQuarantine {
    private final JpaTemplate jpa;

    JpaQuarantine(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * All of them.
     *
     * @return in the order of names
     */
    public List<QuarantineEntry> entries() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery("select r from QuarantineRow r order by r.name, r.since", QuarantineRow.class)
                        .getResultList()
                        .stream()
                        .map(QuarantineRow::entry)
                        .toList());
    }

    /**
     * Keeps an archive from running; one that is kept already keeps its cause.
     *
     * @param entry the archive and why
     * @param act for the history
     * @return false when it was kept already
     */
    public boolean put(QuarantineEntry entry, ModuleAct act) {
        return jpa.txExpr(TransactionType.Required, em -> {
            if (em.find(QuarantineRow.class, new QuarantineRow.Key(entry.name(), entry.digest())) != null) {
                return false;
            }
            em.persist(new QuarantineRow(entry));
            em.persist(new ActRow(act));
            return true;
        });
    }

    /**
     * Lets all archives of a module run again.
     *
     * @param act for the history; its module is the one
     * @return false when none was kept
     */
    public boolean release(ModuleAct act) {
        return jpa.txExpr(TransactionType.Required, em -> {
            int rows = em.createQuery("delete from QuarantineRow r where r.name = :name")
                    .setParameter("name", act.module())
                    .executeUpdate();
            if (rows > 0) {
                em.persist(new ActRow(act));
            }
            return rows > 0;
        });
    }

    /**
     * Forgets a module that left.
     *
     * @param name of the module
     */
    public void forget(String name) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("delete from QuarantineRow r where r.name = :name")
                        .setParameter("name", name)
                        .executeUpdate());
    }
}
