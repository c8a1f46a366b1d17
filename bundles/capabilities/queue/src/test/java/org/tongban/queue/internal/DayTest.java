// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongban.queue.TicketState;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

/** A day of a hall: 500 people, three kiosks, six windows, two nodes. */
@PersistenceUnderTest("queue-0.1")
class DayTest {
    private static final int PEOPLE = 500;
    private static final int KIOSKS = 3;
    private static final int WINDOWS = 6;
    /** Who comes too late in the day is still waiting when the hall closes. */
    private static final int SERVED = 460;

    @DatabaseTest
    void leavesNoTicketOpenAfterClosing(TestDatabase database) {
        Town first = new Town(database.jpa());
        Town second = new Town(database.otherNode(), first.clock);
        Set<String> drawn = ConcurrentHashMap.newKeySet();
        Set<String> inHand = ConcurrentHashMap.newKeySet();
        AtomicInteger people = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        Together.run(KIOSKS + WINDOWS, number -> {
            Town town = number % 2 == 0 ? first : second;
            if (number < KIOSKS) {
                return drawAll(town, people, drawn);
            }
            return serve(town, "0" + number, inHand, finished);
        });
        assertThat(drawn).hasSize(PEOPLE);
        first.clock.set("2026-11-24T18:00:00");
        Together.run(2, number -> (number == 0 ? first : second).closing.sweep());
        assertThat(first.lines.open(first.site.today())).isEmpty();
        Map<TicketState, Integer> states = states(first, drawn);
        assertThat(states.keySet()).containsOnly(TicketState.DONE, TicketState.NO_SHOW, TicketState.EXPIRED);
        assertThat(states.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PEOPLE);
        assertThat(states.get(TicketState.DONE)).isGreaterThanOrEqualTo(SERVED / 2);
    }

    private static int drawAll(Town town, AtomicInteger people, Set<String> drawn) {
        int mine = 0;
        for (int next = people.incrementAndGet(); next <= PEOPLE; next = people.incrementAndGet()) {
            TicketGroup group = next % 4 == 0 ? TicketGroup.ENTERPRISE : TicketGroup.GENERAL;
            QueueTicket ticket = Town.done(town.kiosk.take(town.hall, group, "", "person-" + next));
            assertThat(drawn.add(ticket.drawn().id())).isTrue();
            town.clock.advance(Duration.ofMillis(20));
            mine++;
        }
        return mine;
    }

    private static int serve(Town town, String number, Set<String> inHand, AtomicInteger finished) {
        Window window = town.window(number);
        int mine = 0;
        while (finished.get() < SERVED) {
            Answer answer = town.calling.next(window);
            if (answer instanceof Answer.Done done) {
                String id = done.ticket().drawn().id();
                assertThat(inHand.add(id)).as("a colleague has it too").isTrue();
                handle(town, window, done.ticket(), inHand);
                finished.incrementAndGet();
                mine++;
            }
        }
        return mine;
    }

    /** One in eleven does not come, one in thirteen is handed on, all others are served. */
    private static void handle(Town town, Window window, QueueTicket ticket, Set<String> inHand) {
        String id = ticket.drawn().id();
        if (ticket.drawn().serial() % 11 == 0) {
            town.calling.again(window, id);
            town.calling.again(window, id);
            inHand.remove(id);
            Town.done(town.calling.skip(window, id));
            return;
        }
        Town.done(town.calling.arrive(window, id));
        List<String> others = town.calling.others(window);
        inHand.remove(id);
        Optional<String> other = others.stream().findFirst();
        if (ticket.drawn().serial() % 13 == 0 && ticket.standing().toWindow().isEmpty() && other.isPresent()) {
            Town.done(town.calling.toWindow(window, id, other.get()));
            return;
        }
        Town.done(town.calling.finish(window, id, List.of()));
    }

    private static Map<TicketState, Integer> states(Town town, Set<String> drawn) {
        Map<TicketState, Integer> states = new HashMap<>();
        drawn.forEach(id -> states.merge(town.lines.find(id).orElseThrow().state(), 1, Integer::sum));
        return states;
    }
}
