// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.module.ModuleAct;

/** The ledger of modules with their archives, content-addressed. */
@Component(service = JpaLedger.class)
public final class JpaLedger {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaLedger(@Reference(target = "(osgi.unit.name=modules-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * What is kept from running.
     *
     * @return over the same database
     */
    public JpaQuarantine quarantine() {
        return new JpaQuarantine(jpa);
    }

    /**
     * The processes that share the database.
     *
     * @return over the same database
     */
    public JpaNodes nodes() {
        return new JpaNodes(jpa);
    }

    /**
     * Tells whether the first start came to its end. One that was cut off goes on at the next.
     *
     * @return true when the modules of the beginning have been brought
     */
    public boolean firstStartDone() {
        return jpa.txExpr(
                TransactionType.Required, em -> em.find(MilestoneRow.class, MilestoneRow.FIRST_START) != null);
    }

    /** Notes that the first start came to its end. */
    public void finishFirstStart() {
        jpa.tx(TransactionType.Required, em -> em.merge(new MilestoneRow(MilestoneRow.FIRST_START)));
    }

    /**
     * All wanted modules.
     *
     * @return in the order of names
     */
    public List<LedgerEntry> entries() {
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        em
                                .createQuery("select r from LedgerRow r order by r.name", LedgerRow.class)
                                .getResultList()
                                .stream()
                                .map(LedgerRow::entry)
                                .toList());
    }

    /**
     * Versions that are kept aside.
     *
     * @return by name, then the latest that was put aside first
     */
    public List<LedgerEntry> retained() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery("select r from RetainedRow r order by r.name, r.changedAt desc", RetainedRow.class)
                        .getResultList()
                        .stream()
                        .map(RetainedRow::entry)
                        .toList());
    }

    /**
     * Writes a change and its line of the history in one transaction; archives that nothing names any more leave.
     *
     * @param change whole
     */
    public void write(LedgerChange change) {
        String name = change.act().module();
        jpa.tx(TransactionType.Required, em -> {
            em.persist(new ActRow(change.act()));
            change.current()
                    .ifPresentOrElse(
                            entry -> em.merge(new LedgerRow(entry)),
                            () -> Optional.ofNullable(em.find(LedgerRow.class, name))
                                    .ifPresent(em::remove));
            change.current()
                    .filter(entry -> em.find(ArchiveRow.class, entry.digest()) == null)
                    .ifPresent(entry ->
                            change.content().ifPresent(content -> em.persist(new ArchiveRow(entry.digest(), content))));
            keepAside(em, name, change.retained());
            em.flush();
            dropArchives(em);
        });
    }

    private static void keepAside(EntityManager em, String name, List<LedgerEntry> kept) {
        em.createQuery("delete from RetainedRow r where r.name = :name")
                .setParameter("name", name)
                .executeUpdate();
        kept.forEach(entry -> em.persist(new RetainedRow(entry)));
    }

    private static void dropArchives(EntityManager em) {
        em.createQuery("delete from ArchiveRow a where not exists (select r from LedgerRow r where r.digest = a.digest)"
                        + " and not exists (select k from RetainedRow k where k.digest = a.digest)")
                .executeUpdate();
    }

    /**
     * Keeps an archive for a change that follows; one that does not follow loses it again.
     *
     * @param digest SHA-256
     * @param content its bytes
     */
    public void keep(String digest, byte[] content) {
        jpa.tx(TransactionType.Required, em -> {
            if (em.find(ArchiveRow.class, digest) == null) {
                em.persist(new ArchiveRow(digest, content));
            }
        });
    }

    /**
     * Adds a line to the history alone, for what was refused.
     *
     * @param act the line
     */
    public void note(ModuleAct act) {
        jpa.tx(TransactionType.Required, em -> em.persist(new ActRow(act)));
    }

    /**
     * Reads the history.
     *
     * @param name of one module, or empty for all
     * @param most lines
     * @return the latest first
     */
    public List<ModuleAct> acts(Optional<String> name, int most) {
        return jpa.txExpr(TransactionType.Required, em -> {
            TypedQuery<ActRow> query = em.createQuery(
                    "select a from ActRow a" + (name.isPresent() ? " where a.name = :name" : "")
                            + " order by a.at desc, a.id",
                    ActRow.class);
            name.ifPresent(wanted -> query.setParameter("name", wanted));
            return query.setMaxResults(most).getResultList().stream()
                    .map(ActRow::act)
                    .toList();
        });
    }

    /**
     * Reads an archive.
     *
     * @param digest SHA-256
     * @return its bytes, or empty
     */
    public Optional<byte[]> archive(String digest) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(ArchiveRow.class, digest)).map(ArchiveRow::content));
    }
}
