// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.ScopePath;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LightService.LightFilter;

/** Lights in the database: which are on, and which came on. */
@Component(service = JpaLights.class)
public final class JpaLights {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaLights(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * The place in a list after which to go on.
     *
     * @param at first part of the order, in milliseconds
     * @param number second part
     * @param light third part, where the list has one
     * @param step fourth part, where the list has one
     */
    public record After(long at, String number, String light, String step) {}

    /**
     * Lit cases.
     *
     * @param filter what the list is narrowed to
     * @param now in milliseconds
     * @param after the last case of the page before
     * @param limit the most cases to return
     * @return in the order of the moment since when they are lit
     */
    public List<CaseHead> lit(LightFilter filter, long now, Optional<After> after, int limit) {
        StringBuilder text =
                new StringBuilder("select c from CaseRow c where c.litAt <= :now and " + reach(filter.scopes()));
        filter.department().ifPresent(key -> text.append(" and c.department = :department"));
        text.append(
                switch (filter.atLeast()) {
                    case BREACH -> " and c.breachAt <= :now";
                    case RED -> " and (c.redAt <= :now or c.breachAt <= :now or c.stepRedAt <= :now)";
                    case NONE, BLUE, YELLOW -> "";
                });
        after.ifPresent(last -> text.append(" and c.litAt >= :at and (c.litAt > :at or c.number > :number)"));
        text.append(" order by c.litAt, c.number");
        return jpa.txExpr(TransactionType.Required, em -> {
            TypedQuery<CaseRow> query = reach(em.createQuery(text.toString(), CaseRow.class), filter.scopes())
                    .setParameter("now", now)
                    .setMaxResults(limit);
            filter.department().ifPresent(key -> query.setParameter("department", key));
            after.ifPresent(last -> query.setParameter("at", last.at()).setParameter("number", last.number()));
            return query.getResultList().stream().map(HeadMapping::head).toList();
        });
    }

    /**
     * One case, lit or not.
     *
     * @param number of the case
     * @return where it stands
     */
    public Optional<CaseHead> find(CaseNumber number) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(CaseRow.class, number.value()))
                        .map(HeadMapping::head));
    }

    /**
     * Counts lit cases.
     *
     * @param scopes branches of the tree
     * @param now in milliseconds
     * @return for each department all that are lit, those at least red, and those that break the law
     */
    public List<Lit> counts(Set<ScopePath> scopes, long now) {
        String text = "select c.department, count(c),"
                + " sum(case when c.redAt <= :now or c.breachAt <= :now or c.stepRedAt <= :now then 1 else 0 end),"
                + " sum(case when c.breachAt <= :now then 1 else 0 end)"
                + " from CaseRow c where c.litAt <= :now and " + reach(scopes)
                + " group by c.department order by c.department";
        return jpa.txExpr(
                TransactionType.Required,
                em ->
                        reach(em.createQuery(text, Object[].class), scopes)
                                .setParameter("now", now)
                                .getResultList()
                                .stream()
                                .map(row -> new Lit((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                                .toList());
    }

    /**
     * Lit cases of a department.
     *
     * @param department key
     * @param all at least yellow
     * @param red at least red
     * @param breach beyond the law
     */
    public record Lit(String department, long all, long red, long breach) {}

    /**
     * What came on.
     *
     * @param from written down at this moment or later, in milliseconds
     * @param after the last change of the page before
     * @param limit the most changes to return
     * @return in the order in which they were written down
     */
    public List<LightChange> changes(long from, Optional<After> after, int limit) {
        String page = after.isPresent()
                ? " and (l.recordedAt > :at or (l.recordedAt = :at and (l.number > :number"
                        + " or (l.number = :number and (l.light > :light"
                        + " or (l.light = :light and l.stepCode > :step))))))"
                : "";
        return jpa.txExpr(TransactionType.Required, em -> {
            TypedQuery<LightRow> query = em.createQuery(
                            "select l from LightRow l where l.recordedAt >= :from" + page
                                    + " order by l.recordedAt, l.number, l.light, l.stepCode",
                            LightRow.class)
                    .setParameter("from", from)
                    .setMaxResults(limit);
            after.ifPresent(last -> query.setParameter("at", last.at())
                    .setParameter("number", last.number())
                    .setParameter("light", last.light())
                    .setParameter("step", last.step()));
            return query.getResultList().stream().map(LightMapping::change).toList();
        });
    }

    /**
     * What came on for a case.
     *
     * @param number of the case
     * @return in the order in which it came on
     */
    public List<LightChange> of(CaseNumber number) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select l from LightRow l where l.number = :number order by l.at, l.light, l.stepCode",
                                LightRow.class)
                        .setParameter("number", number.value())
                        .getResultList()
                        .stream()
                        .map(LightMapping::change)
                        .toList());
    }

    /**
     * Cases of which a light has come on and is not written down.
     *
     * @param now in milliseconds
     * @param limit the most numbers to return
     * @return the longest passed first
     */
    public List<String> passed(long now, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select c.number from CaseRow c where c.nextLightAt <= :now order by c.nextLightAt",
                                String.class)
                        .setParameter("now", now)
                        .setMaxResults(limit)
                        .getResultList());
    }

    /**
     * Writes down what has come on for a case; of several nodes one does it.
     *
     * @param number of the case
     * @param now in milliseconds
     * @return false when another node, or an act on the case, was first
     */
    public boolean record(String number, long now) {
        try {
            return jpa.txExpr(TransactionType.Required, em -> recorded(em, number, now));
        } catch (PersistenceException failed) {
            if (Failures.unique(failed) || Failures.passing(failed)) {
                return false;
            }
            throw failed;
        }
    }

    private static boolean recorded(EntityManager em, String number, long now) {
        CaseRow row = em.find(CaseRow.class, number);
        if (row == null || !LightTrail.passed(row, now)) {
            return false;
        }
        int taken = em.createQuery("update CaseRow c set c.nextLightAt = :next"
                        + " where c.number = :number and c.seq = :seq and c.nextLightAt = :seen")
                .setParameter("next", LightTrail.after(row, now))
                .setParameter("number", number)
                .setParameter("seq", row.seq)
                .setParameter("seen", row.nextLightAt)
                .executeUpdate();
        if (taken == 1) {
            LightTrail.record(em, row, now);
        }
        return taken == 1;
    }

    private static String reach(Set<ScopePath> scopes) {
        return IntStream.range(0, scopes.size())
                .mapToObj(i -> "c.scope = :scope" + i + " or c.scope like :below" + i)
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static <T> TypedQuery<T> reach(TypedQuery<T> query, Set<ScopePath> scopes) {
        int i = 0;
        for (ScopePath scope : scopes) {
            query.setParameter("scope" + i, scope.value());
            query.setParameter("below" + i, scope.value() + "/%");
            i++;
        }
        return query;
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}
