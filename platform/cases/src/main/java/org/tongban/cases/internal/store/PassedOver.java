// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;

/**
 * What waits for a listener that most events do not concern.
 *
 * @param em of the transaction at hand
 * @param listener its name
 * @param numbers of cases
 * @param since nothing older
 */
record PassedOver(EntityManager em, String listener, List<CaseNumber> numbers, Instant since) {
    /** An event that waits. */
    private record Event(String number, long seq, CaseEventType type) {}

    /** Notes the cases without an event of these types as heard; gives the others, in the same order. */
    List<CaseNumber> note(Set<CaseEventType> types) {
        List<Event> waiting = waiting();
        Set<String> concerned = waiting.stream()
                .filter(event -> types.contains(event.type()))
                .map(Event::number)
                .collect(Collectors.toSet());
        Map<String, Long> last = waiting.stream()
                .filter(event -> !concerned.contains(event.number()))
                .collect(Collectors.toMap(Event::number, Event::seq, Math::max));
        Map<String, ToldRow> rows = rows();
        last.forEach((number, seq) -> JpaTold.heard(rows.computeIfAbsent(number, this::fresh), seq));
        return numbers.stream()
                .filter(number -> concerned.contains(number.value()))
                .toList();
    }

    private List<String> texts() {
        return numbers.stream().map(CaseNumber::value).toList();
    }

    private List<Event> waiting() {
        return em
                .createQuery(
                        "select o.number, o.seq, o.type from OutboxRow o where o.number in :numbers and o.at >= :since"
                                + JpaTold.UNTOLD,
                        Object[].class)
                .setParameter("listener", listener)
                .setParameter("numbers", texts())
                .setParameter("since", since.toEpochMilli())
                .getResultList()
                .stream()
                .map(row -> new Event(
                        String.valueOf(row[0]),
                        ((Number) row[1]).longValue(),
                        CaseEventType.valueOf(String.valueOf(row[2]))))
                .toList();
    }

    private Map<String, ToldRow> rows() {
        Map<String, ToldRow> rows = new HashMap<>();
        em.createQuery("select t from ToldRow t where t.listener = :listener and t.number in :numbers", ToldRow.class)
                .setParameter("listener", listener)
                .setParameter("numbers", texts())
                .getResultList()
                .forEach(row -> rows.put(row.number, row));
        return rows;
    }

    private ToldRow fresh(String number) {
        ToldRow row = new ToldRow();
        row.listener = listener;
        row.number = number;
        em.persist(row);
        return row;
    }
}
