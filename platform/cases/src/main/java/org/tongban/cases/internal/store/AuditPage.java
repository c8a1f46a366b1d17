// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/**
 * Some cases with all that is verified about them.
 *
 * @param files rows of the cases
 * @param chains events by case, in the order of their numbers
 * @param heads signed heads by case
 * @param applicants by case, in order
 * @param materials by case, in order
 * @param last the case after which to go on, empty at the end
 */
record AuditPage(
        Map<String, CaseRow> files,
        Map<String, List<EventRow>> chains,
        Map<String, List<HeadRow>> heads,
        Map<String, List<ApplicantRow>> applicants,
        Map<String, List<MaterialRow>> materials,
        String last) {
    private static final int SIZE = 200;

    /** Reads the cases that follow one. */
    static AuditPage read(EntityManager em, String after) {
        Map<String, CaseRow> files = new LinkedHashMap<>();
        Map<String, List<EventRow>> chains = new LinkedHashMap<>();
        for (CaseRow file : files(em, after)) {
            files.put(file.number, file);
            chains.put(file.number, new ArrayList<>());
        }
        String last = files.size() < SIZE ? "" : List.copyOf(files.keySet()).get(files.size() - 1);
        Range range = new Range(em, after, last);
        // Events without a case lie in the same range: a deleted case does not take its chain with it unseen.
        for (EventRow event : range.rows(EventRow.class, "r.number, r.seq")) {
            chains.computeIfAbsent(event.number, number -> new ArrayList<>()).add(event);
        }
        chains.keySet().stream()
                .filter(number -> !files.containsKey(number))
                .forEach(number -> filedMeanwhile(em, number).ifPresent(file -> files.put(number, file)));
        return new AuditPage(
                files,
                chains,
                range.grouped(HeadRow.class, "r.number, r.checkpoint", row -> row.number),
                range.grouped(ApplicantRow.class, "r.number, r.place", row -> row.number),
                range.grouped(MaterialRow.class, "r.number, r.seq, r.place", row -> row.number),
                last);
    }

    /** A case that was filed between the two queries is not one whose record is gone. */
    private static Optional<CaseRow> filedMeanwhile(EntityManager em, String number) {
        return Optional.ofNullable(em.find(CaseRow.class, number));
    }

    private static List<CaseRow> files(EntityManager em, String after) {
        return em.createQuery("select c from CaseRow c where c.number > :after order by c.number", CaseRow.class)
                .setParameter("after", after)
                .setMaxResults(SIZE)
                .getResultList();
    }

    /** Rows of all cases after one, up to another; without the other, to the end. */
    private record Range(EntityManager em, String after, String last) {
        <T> Map<String, List<T>> grouped(Class<T> type, String order, Function<T, String> number) {
            return rows(type, order).stream().collect(Collectors.groupingBy(number));
        }

        <T> List<T> rows(Class<T> type, String order) {
            String upTo = last.isEmpty() ? "" : " and r.number <= :last";
            TypedQuery<T> query = em.createQuery(
                            "select r from " + type.getSimpleName() + " r where r.number > :after" + upTo + " order by "
                                    + order,
                            type)
                    .setParameter("after", after);
            if (!last.isEmpty()) {
                query.setParameter("last", last);
            }
            return query.getResultList();
        }
    }
}
