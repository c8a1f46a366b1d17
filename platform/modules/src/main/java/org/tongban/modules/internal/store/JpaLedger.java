// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

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
     * Writes a module and its archive in one transaction.
     *
     * @param entry the module; replaces an entry of the same name
     * @param content the archive
     */
    public void put(LedgerEntry entry, byte[] content) {
        jpa.tx(TransactionType.Required, em -> {
            if (em.find(ArchiveRow.class, entry.digest()) == null) {
                em.persist(new ArchiveRow(entry.digest(), content));
            }
            em.merge(new LedgerRow(entry));
        });
    }

    /**
     * Forgets a module; its archive stays as long as another entry needs it.
     *
     * @param name of the module
     */
    public void remove(String name) {
        jpa.tx(TransactionType.Required, em -> {
            LedgerRow row = em.find(LedgerRow.class, name);
            if (row == null) {
                return;
            }
            String digest = row.entry().digest();
            em.remove(row);
            em.flush();
            long others = em.createQuery("select count(r) from LedgerRow r where r.digest = :digest", Long.class)
                    .setParameter("digest", digest)
                    .getSingleResult();
            ArchiveRow archive = em.find(ArchiveRow.class, digest);
            if (others == 0 && archive != null) {
                em.remove(archive);
            }
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
