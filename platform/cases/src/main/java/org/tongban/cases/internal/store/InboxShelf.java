// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.tongban.engine.life.Waiting;

/**
 * A part of an inbox.
 *
 * @param condition that the cases in it meet
 * @param values of the parameters in the condition
 */
record InboxShelf(String condition, Map<String, Object> values) {
    /** More desks than a city has departments: whoever has so many is not asked for the rest. */
    private static final int MOST_DESKS = 200;

    private static final String DEPARTMENT = " and c.waitingDepartments like :department";

    /** Everything that a post of the city, a district or a town reaches; in the order of the index for each desk. */
    static InboxShelf of(Waiting.Queue queue, Mandate mandate, String column) {
        return new InboxShelf(
                        "c.waitingDuty = :queue and c." + column + " = :scope",
                        Map.of("queue", queue.name(), "scope", mandate.scope().value()))
                .of(mandate.department());
    }

    /** Everything below a post, by the path: for a village, which has little, and for what one person has claimed. */
    static InboxShelf branch(Waiting.Queue queue, Mandate mandate) {
        return new InboxShelf(
                        "c.waitingDuty = :queue and (c.waitingScope = :scope or c.waitingScope like :below)"
                                + " and c.waitingLevel >= :level",
                        Map.of(
                                "queue", queue.name(),
                                "scope", mandate.scope().value(),
                                "below", mandate.scope().value() + "/%",
                                "level", HeadMapping.number(mandate.level())))
                .of(mandate.department());
    }

    private InboxShelf of(Optional<String> department) {
        return department
                .map(key -> and(DEPARTMENT, "department", "%" + Shelf.of(key) + "%"))
                .orElse(this);
    }

    /** Only what nobody has claimed: of a joint case, nobody in the department of the post. */
    InboxShelf unclaimed(Optional<String> department) {
        return department
                .map(key -> and(" and (c.holder is null or c.holders not like :taken)", "taken", HolderText.in(key)))
                .orElseGet(() -> new InboxShelf(condition + " and c.holder is null", values));
    }

    /** What an officer has claimed, alone and together with others: apart, each is found along the index of holders. */
    List<InboxShelf> claimed(String workNumber) {
        return List.of(
                heldBy(workNumber),
                heldBy(HolderText.SEVERAL).and(" and c.holders like :held", "held", HolderText.of(workNumber)));
    }

    private InboxShelf heldBy(String holder) {
        return and(" and c.holder = :holder", "holder", holder);
    }

    InboxShelf desk(String desk) {
        return and(" and c.waitingDesk = :desk", "desk", desk);
    }

    private InboxShelf and(String more, String parameter, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(parameter, value);
        return new InboxShelf(condition + more, Map.copyOf(all));
    }

    /** The desks at which something waits, each found by one step along the index. */
    List<String> desks(EntityManager em) {
        List<String> desks = new ArrayList<>();
        Optional<String> next = desk(em, " and c.waitingDesk is not null", Map.of());
        while (next.isPresent() && desks.size() < MOST_DESKS) {
            desks.add(next.get());
            next = desk(em, " and c.waitingDesk > :last", Map.of("last", next.get()));
        }
        return desks;
    }

    private Optional<String> desk(EntityManager em, String more, Map<String, Object> last) {
        TypedQuery<String> query = em.createQuery(
                        "select c.waitingDesk from CaseRow c where " + condition + more + " order by c.waitingDesk",
                        String.class)
                .setMaxResults(1);
        bind(query);
        last.forEach(query::setParameter);
        return query.getResultList().stream().findFirst();
    }

    void bind(TypedQuery<?> query) {
        values.forEach(query::setParameter);
    }
}
