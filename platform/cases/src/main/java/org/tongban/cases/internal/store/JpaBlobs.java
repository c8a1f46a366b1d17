// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseMaterial;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** What is known of uploaded files; their bytes lie in a folder. */
@Component(service = JpaBlobs.class)
public final class JpaBlobs {
    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals file names
     */
    @Activate
    public JpaBlobs(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * Notes a file whose bytes are already safe.
     *
     * @param blob the file
     * @param at when it was uploaded
     */
    public void add(StoredBlob blob, Instant at) {
        BlobRow row = new BlobRow();
        row.id = blob.id().toString();
        row.owner = blob.owner();
        row.material = blob.material().material();
        row.contentType = blob.material().contentType();
        row.length = blob.material().size();
        Sealed sealed = seals.fileName(row.id, blob.material().fileName());
        row.fileName = sealed.cipher();
        row.keyId = sealed.keyId();
        row.at = at.toEpochMilli();
        jpa.tx(TransactionType.Required, em -> em.persist(row));
    }

    /**
     * Forgets a file; its bytes may be deleted afterwards.
     *
     * @param id of the file
     */
    public void forget(UUID id) {
        jpa.tx(
                TransactionType.Required,
                em -> em.createQuery("delete from BlobRow b where b.id = :id")
                        .setParameter("id", id.toString())
                        .executeUpdate());
    }

    /**
     * Finds a file.
     *
     * @param id of the file
     * @return the file, or empty
     */
    public Optional<StoredBlob> find(UUID id) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(BlobRow.class, id.toString())).map(this::stored));
    }

    /**
     * The files of a case that no command has named yet.
     *
     * @param owner number of the case
     * @return files that are not papers of the case
     */
    public List<StoredBlob> unnamed(String owner) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select b from BlobRow b where b.owner = :owner"
                                        + " and not exists (select m.id from MaterialRow m where m.id = b.id)",
                                BlobRow.class)
                        .setParameter("owner", owner)
                        .getResultList()
                        .stream()
                        .map(this::stored)
                        .toList());
    }

    /**
     * Forgets files that belong to nothing: neither to a draft that still is, nor to a case.
     *
     * @param before only files uploaded before; younger ones may be on their way
     * @param limit the most to forget in one go
     * @return their ids; the bytes may be deleted now
     */
    public List<UUID> forgetUnreferenced(Instant before, int limit) {
        List<String> candidates = unreferenced("b.at < :value", before.toEpochMilli(), limit);
        // Looked at twice: a filing that commits between the two halves of the first look has let go of its draft and
        // not yet shown its papers. By now it has.
        return candidates.isEmpty()
                ? List.of()
                : jpa.txExpr(TransactionType.Required, em -> {
                    List<String> still = unreferenced("b.id in :value", candidates, limit);
                    still.forEach(id -> em.remove(em.find(BlobRow.class, id)));
                    return still.stream().map(UUID::fromString).toList();
                });
    }

    private List<String> unreferenced(String condition, Object value, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select b.id from BlobRow b where " + condition
                                        + " and not exists (select m.id from MaterialRow m where m.id = b.id)"
                                        + " and not exists (select d.id from DraftRow d where d.id = b.owner)",
                                String.class)
                        .setParameter("value", value)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * Tells which files are known.
     *
     * @param ids of files found in the folder
     * @return those with a row
     */
    public Set<UUID> known(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return jpa.txExpr(
                TransactionType.Required,
                em -> new HashSet<>(em
                        .createQuery("select b.id from BlobRow b where b.id in :ids", String.class)
                        .setParameter("ids", ids.stream().map(UUID::toString).toList())
                        .getResultList()
                        .stream()
                        .map(UUID::fromString)
                        .toList()));
    }

    private StoredBlob stored(BlobRow row) {
        return new StoredBlob(
                row.owner,
                new CaseMaterial(
                        UUID.fromString(row.id),
                        row.material,
                        seals.fileName(row.id, row.fileName, row.keyId),
                        row.contentType,
                        row.length,
                        CaseMaterial.Mark.UPLOADED));
    }
}
