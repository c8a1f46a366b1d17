// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;
import org.tongban.vault.Vault;

/** Which cases were filed together as one life event. */
@Component(service = JpaJoints.class)
public final class JpaJoints {
    private static final int TRIES = 5;

    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals what is personal
     */
    @Activate
    public JpaJoints(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * Writes a life event with all its cases in one transaction.
     *
     * @param filing what is filed
     * @return true when all of it is written; false when the draft had changed or a key was taken, and nothing is
     */
    public boolean file(JointFiling filing) {
        List<PreparedEntry> parts = filing.parts().stream()
                .map(part -> new PreparedEntry(vault, part))
                .toList();
        for (int tries = 1; ; tries++) {
            try {
                return jpa.txExpr(TransactionType.Required, em -> write(em, filing, parts));
            } catch (PersistenceException failed) {
                if (Failures.unique(failed)) {
                    return false;
                }
                if (!Failures.passing(failed) || tries == TRIES) {
                    throw failed;
                }
            }
        }
    }

    private boolean write(EntityManager em, JointFiling filing, List<PreparedEntry> parts) {
        if (!DraftClaims.take(em, List.of(filing.claim())).get(0)) {
            return false;
        }
        parts.forEach(part -> part.write(em));
        rows(filing).forEach(em::persist);
        return true;
    }

    private List<Object> rows(JointFiling filing) {
        StoredJoint joint = filing.joint();
        List<Object> rows = new ArrayList<>();
        JointRow row = new JointRow();
        row.parent = joint.number().value();
        row.definition = joint.definition();
        row.hall = joint.hall().value();
        row.receivedAt = joint.receivedAt().toEpochMilli();
        rows.add(row);
        for (short place = 0; place < joint.parts().size(); place++) {
            JointPartRow part = new JointPartRow();
            part.child = joint.parts().get(place).value();
            part.parent = joint.number().value();
            part.place = place;
            rows.add(part);
        }
        rows.add(PreparedEntry.token(vault, joint.number(), filing.secrets()));
        rows.add(PreparedEntry.key(vault, joint.number(), filing.claim(), joint.receivedAt()));
        return rows;
    }

    /**
     * Finds a life event.
     *
     * @param number of the life event or of one of its cases
     * @return empty for a case of its own
     */
    public Optional<StoredJoint> find(CaseNumber number) {
        return jpa.txExpr(TransactionType.Required, em -> {
            JointPartRow part = em.find(JointPartRow.class, number.value());
            String parent = part == null ? number.value() : part.parent;
            return Optional.ofNullable(em.find(JointRow.class, parent)).map(row -> joint(em, row));
        });
    }

    /**
     * The life events of a list of cases.
     *
     * @param cases numbers of cases
     * @return by case, for those that belong to one
     */
    public Map<CaseNumber, CaseNumber> parents(Collection<CaseNumber> cases) {
        return cases.isEmpty()
                ? Map.of()
                : jpa.txExpr(
                        TransactionType.Required,
                        em -> em
                                .createQuery(
                                        "select p from JointPartRow p where p.child in :children", JointPartRow.class)
                                .setParameter(
                                        "children",
                                        cases.stream().map(CaseNumber::value).toList())
                                .getResultList()
                                .stream()
                                .collect(Collectors.toMap(
                                        row -> new CaseNumber(row.child), row -> new CaseNumber(row.parent))));
    }

    private static StoredJoint joint(EntityManager em, JointRow row) {
        List<CaseNumber> parts = em
                .createQuery(
                        "select p from JointPartRow p where p.parent = :parent order by p.place", JointPartRow.class)
                .setParameter("parent", row.parent)
                .getResultList()
                .stream()
                .map(part -> new CaseNumber(part.child))
                .toList();
        return new StoredJoint(
                new CaseNumber(row.parent),
                row.definition,
                new DivisionCode(row.hall),
                Instant.ofEpochMilli(row.receivedAt),
                parts);
    }
}
