// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;

/**
 * Who has been told how much. The position is kept for each case: within a case events come without gaps, between cases
 * there is no order that a crash or a slow commit could break.
 */
@Component(service = JpaTold.class)
public final class JpaTold {
    static final String UNTOLD = " and not exists (select t.seq from ToldRow t where t.listener = :listener"
            + " and t.number = o.number and t.seq >= o.seq)";

    /** In one look at the same row: after a new calendar there are events of every open case to be looked at. */
    private static final String WAITING = " and not exists (select t.seq from ToldRow t where t.listener = :listener"
            + " and t.number = o.number and (t.seq >= o.seq or t.nextAt > :now))";

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaTold(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * A listener for which something waits that was tried in vain.
     *
     * @param listener its name
     * @param cases how many cases wait
     */
    public record Stuck(String listener, long cases) {}

    /**
     * Notes that a listener is here.
     *
     * @param listener its name
     * @param now the time
     * @return since when it is told; now for a new one
     */
    public Instant greet(String listener, Instant now) {
        Optional<Instant> since = unlessRaced(() -> jpa.txExpr(TransactionType.Required, em -> {
            ListenerRow row = em.find(ListenerRow.class, listener);
            if (row == null) {
                row = new ListenerRow();
                row.name = listener;
                row.since = now.toEpochMilli();
                em.persist(row);
            }
            row.seen = now.toEpochMilli();
            return Instant.ofEpochMilli(row.since);
        }));
        return since.orElse(now);
    }

    /**
     * Cases of which a listener has something to hear now.
     *
     * @param listener its name
     * @param from nothing older
     * @param now cases that rest after a failure are left out
     * @param limit the most events to look at
     * @return the case that has waited longest first
     */
    public List<CaseNumber> pending(String listener, Instant from, Instant now, int limit) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select o.number from OutboxRow o where o.at >= :from" + WAITING + " order by o.at",
                                String.class)
                        .setParameter("listener", listener)
                        .setParameter("from", from.toEpochMilli())
                        .setParameter("now", now.toEpochMilli())
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .distinct()
                        .map(CaseNumber::new)
                        .toList());
    }

    /**
     * The oldest event that a listener has not heard.
     *
     * @param listener its name
     * @param from nothing older
     * @return when it happened
     */
    public Optional<Instant> oldest(String listener, Instant from) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select o.at from OutboxRow o where o.at >= :from" + UNTOLD + " order by o.at",
                                Long.class)
                        .setParameter("listener", listener)
                        .setParameter("from", from.toEpochMilli())
                        .setMaxResults(1)
                        .getResultList()
                        .stream()
                        .map(Instant::ofEpochMilli)
                        .findFirst());
    }

    /**
     * What a listener has not heard of a case.
     *
     * @param listener its name
     * @param number of the case
     * @param since nothing older
     * @return numbers of events, in order
     */
    public List<Long> untold(String listener, CaseNumber number, Instant since) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery(
                                "select o.seq from OutboxRow o where o.number = :number and o.at >= :since" + UNTOLD
                                        + " order by o.seq",
                                Long.class)
                        .setParameter("listener", listener)
                        .setParameter("number", number.value())
                        .setParameter("since", since.toEpochMilli())
                        .getResultList());
    }

    /**
     * Notes for cases of which nothing waits that concerns a listener that it has heard it all, in one transaction.
     *
     * @param listener its name
     * @param numbers of cases
     * @param since nothing older
     * @param types of the events that concern it
     * @return the other cases, in the same order
     */
    public List<CaseNumber> passOver(
            String listener, List<CaseNumber> numbers, Instant since, Set<CaseEventType> types) {
        return unlessRaced(() -> jpa.txExpr(
                        TransactionType.Required, em -> new PassedOver(em, listener, numbers, since).note(types)))
                .orElse(numbers);
    }

    /**
     * Notes that a listener has heard an event and all before it.
     *
     * @param listener its name
     * @param number of the case
     * @param seq of the event
     */
    public void told(String listener, CaseNumber number, long seq) {
        write(listener, number, row -> heard(row, seq));
    }

    static void heard(ToldRow row, long seq) {
        row.seq = Math.max(row.seq, seq);
        row.tries = 0;
        row.nextAt = 0;
    }

    /**
     * Notes that telling failed.
     *
     * @param listener its name
     * @param number of the case
     * @param now the time
     * @param rests how long the case rests, by how often it had failed before
     * @return how often it has failed now
     */
    public int failed(String listener, CaseNumber number, Instant now, List<Duration> rests) {
        List<Integer> tries = new ArrayList<>();
        write(listener, number, row -> {
            Duration rest = rests.get(Math.min(row.tries, rests.size() - 1));
            row.tries++;
            row.nextAt = now.plus(rest).toEpochMilli();
            tries.add(row.tries);
        });
        return tries.isEmpty() ? 1 : tries.get(tries.size() - 1);
    }

    /**
     * Where something waits that has failed several times.
     *
     * @param tries at least so often
     * @return one for each listener
     */
    public List<Stuck> stuck(int tries) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select t.listener, count(t) from ToldRow t where t.tries >= :tries"
                                        + " group by t.listener order by t.listener",
                                Object[].class)
                        .setParameter("tries", tries)
                        .getResultList()
                        .stream()
                        .map(row -> new Stuck(String.valueOf(row[0]), ((Number) row[1]).longValue()))
                        .toList());
    }

    /**
     * Forgets listeners that have not been here for long: what waits for them is not kept for ever.
     *
     * @param before when they were last seen
     * @return their names
     */
    public List<String> forget(Instant before) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<ListenerRow> gone = em.createQuery(
                            "select l from ListenerRow l where l.seen < :before", ListenerRow.class)
                    .setParameter("before", before.toEpochMilli())
                    .getResultList();
            gone.forEach(row -> {
                em.createQuery("delete from ToldRow t where t.listener = :listener")
                        .setParameter("listener", row.name)
                        .executeUpdate();
                em.remove(row);
            });
            return gone.stream().map(row -> row.name).toList();
        });
    }

    private void write(String listener, CaseNumber number, Consumer<ToldRow> change) {
        Optional<Boolean> written = unlessRaced(() -> jpa.txExpr(TransactionType.Required, em -> {
            change.accept(row(em, listener, number));
            return true;
        }));
        if (written.isEmpty()) {
            jpa.tx(TransactionType.Required, em -> change.accept(row(em, listener, number)));
        }
    }

    private static ToldRow row(EntityManager em, String listener, CaseNumber number) {
        ToldRow row = em.find(ToldRow.class, new ToldRow.Key(listener, number.value()));
        if (row == null) {
            row = new ToldRow();
            row.listener = listener;
            row.number = number.value();
            em.persist(row);
        }
        return row;
    }

    /** Empty when another node has just made the row. */
    private static <T> Optional<T> unlessRaced(java.util.function.Supplier<T> act) {
        try {
            return Optional.of(act.get());
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return Optional.empty();
            }
            throw failed;
        }
    }
}
