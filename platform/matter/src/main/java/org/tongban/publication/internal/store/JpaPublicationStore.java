// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.internal.KeptVersion;
import org.tongban.publication.internal.PublicationStore;

/** The log in the database. Its key keeps two nodes from writing the same line. */
@Component(service = PublicationStore.class)
public final class JpaPublicationStore implements PublicationStore {
    /** The number is taken, or somebody who writes beside us was let go first: either way the log is read again. */
    private static final Set<String> TAKEN = Set.of("23505", "40001", "40P01", "40XL1", "40XL2");

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaPublicationStore(@Reference(target = "(osgi.unit.name=matter-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    @Override
    public long count() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("select count(e) from EntryRow e", Long.class)
                        .getSingleResult());
    }

    @Override
    public List<PublicationEntry> entries() {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery("select e from EntryRow e order by e.matter, e.seq", EntryRow.class)
                        .getResultList()
                        .stream()
                        .map(EntryRow::entry)
                        .toList());
    }

    @Override
    public boolean append(Collection<PublicationEntry> entries, Collection<KeptVersion> versions) {
        try {
            jpa.tx(TransactionType.Required, em -> {
                entries.forEach(entry -> em.persist(new EntryRow(entry)));
                versions.stream()
                        .filter(version -> em.find(VersionRow.class, version.digest()) == null)
                        .forEach(version -> em.persist(new VersionRow(version)));
                em.flush();
            });
            return true;
        } catch (PersistenceException failed) {
            if (!taken(failed)) {
                throw failed;
            }
            return false;
        }
    }

    @Override
    public Optional<KeptVersion> kept(String digest) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(VersionRow.class, digest)).map(VersionRow::kept));
    }

    private static boolean taken(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return lost(sql);
            }
        }
        return false;
    }

    /** A batch reports its own state; the row's is in the chain behind it. */
    private static boolean lost(SQLException batch) {
        for (@Nullable SQLException next = batch; next != null; next = next.getNextException()) {
            @Nullable String state = next.getSQLState();
            if (state != null && TAKEN.contains(state)) {
                return true;
            }
        }
        return false;
    }
}
