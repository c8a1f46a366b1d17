// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Staff accounts with their posts. */
@Component(service = JpaStaff.class)
public final class JpaStaff {
    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals names
     */
    @Activate
    public JpaStaff(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * Reads one member.
     *
     * @param workNumber in upper case
     * @return the member, or empty
     */
    public Optional<StaffMember> find(String workNumber) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(StaffRow.class, workNumber))
                        .map(row -> member(row, posts(em, List.of(workNumber)))));
    }

    /**
     * One page of members in the order of work numbers.
     *
     * @param after where the last page ended, or empty
     * @param limit the most members
     * @return with their posts
     */
    public List<StaffMember> list(String after, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<StaffRow> rows = em.createQuery(
                            "select s from StaffRow s where s.workNumber > :after order by s.workNumber",
                            StaffRow.class)
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList();
            List<PostRow> posts =
                    posts(em, rows.stream().map(row -> row.workNumber).toList());
            return rows.stream().map(row -> member(row, posts)).toList();
        });
    }

    /**
     * Tells which accounts there are.
     *
     * @param workNumbers in upper case
     * @return those that exist
     */
    public Set<String> known(Collection<String> workNumbers) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> workNumbers.stream()
                        .filter(number -> em.find(StaffRow.class, number) != null)
                        .collect(Collectors.toSet()));
    }

    /**
     * Tells whether somebody has a duty.
     *
     * @param duty looked for
     * @return false when no active account has it
     */
    public boolean anybodyHas(Duty duty) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                        "select count(p) from PostRow p, StaffRow s where p.workNumber = s.workNumber"
                                                + " and p.duty = :duty and s.active = 1",
                                        Long.class)
                                .setParameter("duty", duty.name())
                                .getSingleResult()
                        > 0);
    }

    /**
     * Writes all members or none: name and posts of an account that exists, and the password of one that does not.
     *
     * @param members to write
     * @param hashes of passwords of accounts that did not exist, by work number
     * @param now time of the change
     * @return the accounts that are new
     */
    public Set<String> write(Collection<StaffMember> members, Map<String, String> hashes, Instant now) {
        while (true) {
            try {
                return jpa.txExpr(TransactionType.Required, em -> writeAll(em, members, hashes, now.toEpochMilli()));
            } catch (PersistenceException failed) {
                // Somebody else wrote one of the accounts first: it is there now, so trying again ends.
                if (!Failures.unique(failed) && !Failures.passing(failed)) {
                    throw failed;
                }
            }
        }
    }

    private Set<String> writeAll(
            EntityManager em, Collection<StaffMember> members, Map<String, String> hashes, long now) {
        Set<String> created = new HashSet<>();
        for (StaffMember member : members) {
            if (write(em, member, hashes, now)) {
                created.add(member.workNumber());
            }
        }
        em.flush();
        return created;
    }

    private boolean write(EntityManager em, StaffMember member, Map<String, String> hashes, long now) {
        StaffRow present = em.find(StaffRow.class, member.workNumber());
        StaffRow row = present == null ? new StaffRow() : present;
        Sealed name = vault.seal(member.name().getBytes(UTF_8), context(member.workNumber()));
        row.workNumber = member.workNumber();
        row.active = member.active() ? 1 : 0;
        row.content = name.cipher();
        row.keyId = name.keyId();
        if (present == null) {
            String hash = hashes.get(member.workNumber());
            if (hash == null) {
                throw new IllegalArgumentException("No password for the new account " + member.workNumber());
            }
            em.persist(row);
            em.persist(JpaCredentials.row(new Holder.OfStaff(member.workNumber()), hash, now));
        }
        em.createQuery("delete from PostRow p where p.workNumber = :number")
                .setParameter("number", member.workNumber())
                .executeUpdate();
        for (int place = 0; place < member.posts().size(); place++) {
            em.persist(new PostRow(member.workNumber(), place, member.posts().get(place)));
        }
        return present == null;
    }

    private static List<PostRow> posts(EntityManager em, List<String> workNumbers) {
        return workNumbers.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from PostRow p where p.workNumber in :numbers order by p.workNumber, p.place",
                                PostRow.class)
                        .setParameter("numbers", workNumbers)
                        .getResultList();
    }

    private StaffMember member(StaffRow row, List<PostRow> posts) {
        byte[] name = vault.open(new Sealed(row.content, row.keyId), context(row.workNumber));
        return new StaffMember(
                row.workNumber,
                new String(name, UTF_8),
                posts.stream()
                        .filter(post -> post.workNumber.equals(row.workNumber))
                        .map(PostRow::post)
                        .toList(),
                row.active == 1);
    }

    private static String context(String workNumber) {
        return "staff:" + workNumber;
    }
}
