// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseState;
import org.tongban.identity.PersonRef;
import org.tongban.vault.Vault;

/** Lists of cases, page by page along a key. Who may see what is part of the query, not of what is done with its result. */
@Component(service = JpaCaseLists.class)
public final class JpaCaseLists {
    /** The due date of cases without one; sorts after every real date. */
    public static final String NEVER = HeadMapping.NEVER;

    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault opens masked names
     */
    @Activate
    public JpaCaseLists(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * The place in a list after which to go on.
     *
     * @param rank first part of the order: a date, or 0 and 1
     * @param at second part of the order, zero when the list has none
     * @param number last part of the order
     */
    public record After(String rank, long at, String number) {}

    /**
     * What branches of the tree have received in a time, open and closed.
     *
     * @param mandates of the posts, at least one, each bound to a department
     * @param from the first millisecond
     * @param until the last millisecond
     * @param after the last case number of the page before
     * @param limit the most cases to return
     * @return in the order of numbers
     */
    public List<Listed> filings(List<Mandate> mandates, long from, long until, String after, int limit) {
        StringBuilder text = new StringBuilder(
                "select c from CaseRow c where c.receivedAt between :from and :until and c.number > :number and (");
        for (int i = 0; i < mandates.size(); i++) {
            text.append(i == 0 ? "" : " or ")
                    .append("((c.scope = :scope" + i + " or c.scope like :below" + i
                            + ") and c.department = :department" + i + ")");
        }
        text.append(") order by c.number");
        return jpa.txExpr(TransactionType.Required, em -> {
            TypedQuery<CaseRow> query = em.createQuery(text.toString(), CaseRow.class)
                    .setParameter("from", from)
                    .setParameter("until", until)
                    .setParameter("number", after)
                    .setMaxResults(limit);
            for (int i = 0; i < mandates.size(); i++) {
                query.setParameter("scope" + i, mandates.get(i).scope().value());
                query.setParameter("below" + i, mandates.get(i).scope().value() + "/%");
                query.setParameter(
                        "department" + i, mandates.get(i).department().orElse(""));
            }
            return listed(query);
        });
    }

    /**
     * The cases of a person: those that wait for the person first, then newest first.
     *
     * @param person the applicant
     * @param after the last case of the page before
     * @param limit the most cases to return
     * @return in this order
     */
    public List<Listed> mine(PersonRef person, Optional<After> after, int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<Listed> found = new ArrayList<>();
            boolean waitingDone = after.filter(last -> last.rank().equals("1")).isPresent();
            if (!waitingDone) {
                found.addAll(mine(em, person, "=", after, limit));
            }
            if (found.size() < limit) {
                Optional<After> rest = waitingDone ? after : Optional.empty();
                found.addAll(mine(em, person, "<>", rest, limit - found.size()));
            }
            return found;
        });
    }

    private List<Listed> mine(EntityManager em, PersonRef person, String comparison, Optional<After> after, int limit) {
        String page =
                after.isPresent() ? " and (c.receivedAt < :at or (c.receivedAt = :at and c.number < :number))" : "";
        TypedQuery<CaseRow> query = em.createQuery(
                        "select c from CaseRow c, ApplicantRow a where a.number = c.number and a.person = :person"
                                + " and c.state " + comparison + " :state" + page
                                + " order by c.receivedAt desc, c.number desc",
                        CaseRow.class)
                .setParameter("person", person.toString())
                .setParameter("state", CaseState.CORRECTION.name())
                .setMaxResults(limit);
        after.ifPresent(last -> query.setParameter("at", last.at()).setParameter("number", last.number()));
        return listed(query);
    }

    /**
     * The cases of a person whose result waits to be handed out.
     *
     * @param person the applicant
     * @param limit the most cases to return
     * @return in the order of numbers; a granted case is among them also when its result is still to be made
     */
    public List<Listed> ready(PersonRef person, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> listed(em.createQuery(
                                "select c from CaseRow c, ApplicantRow a where a.number = c.number"
                                        + " and a.person = :person and c.state in :states order by c.number",
                                CaseRow.class)
                        .setParameter("person", person.toString())
                        .setParameter(
                                "states",
                                List.of(CaseState.ISSUED.name(), CaseState.REFUSED.name(), CaseState.GRANTED.name()))
                        .setMaxResults(limit)));
    }

    private List<Listed> listed(TypedQuery<CaseRow> query) {
        return query.getResultList().stream().map(seals::listed).toList();
    }
}
