// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.tongban.cases.CaseNumber;
import org.tongban.identity.Caller;
import org.tongban.queue.Ticket;
import org.tongban.queue.TicketAct;
import org.tongban.queue.TicketOutcome;
import org.tongban.queue.TicketState;
import org.tongban.queue.TicketWindow;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

/** The queue as the intake of a window sees it. */
@PersistenceUnderTest("queue-0.1")
class WindowTicketServiceTest {
    private static final Caller.Staff CLERK = Town.clerk("T0402-07", "07");
    private static final CaseNumber FILED = new CaseNumber("320402202611240000017");

    private final Town town;
    private final WindowTicketService service;

    WindowTicketServiceTest(TestDatabase database) {
        town = new Town(database.jpa());
        service = new WindowTicketService(
                town.site, town.calling, new DeskViews(town.site, town.calling, town.kiosk), town.lines);
    }

    private TicketWindow window() {
        return service.window(CLERK, town.hall.code()).orElseThrow();
    }

    private Ticket act(TicketAct.Kind kind, String ticket) {
        TicketOutcome outcome = service.act(CLERK, town.hall.code(), new TicketAct(kind, ticket, ""));
        assertThat(outcome).isInstanceOf(TicketOutcome.Done.class);
        return ((TicketOutcome.Done) outcome).ticket();
    }

    private String refused(Caller who, TicketAct act) {
        TicketOutcome outcome = service.act(who, town.hall.code(), act);
        assertThat(outcome).isInstanceOf(TicketOutcome.Refused.class);
        return ((TicketOutcome.Refused) outcome).reason();
    }

    @DatabaseTest
    void showsWhoIsNextThenWhoIsCalledThenWhoIsServed(TestDatabase database) {
        town.take("one");
        town.take("two");
        assertThat(window().next()).hasValue("A001");
        assertThat(window().waiting()).isEqualTo(2);
        assertThat(window().held()).isEmpty();

        String id = act(TicketAct.Kind.NEXT, "").id();
        assertThat(window().held()).hasValueSatisfying(held -> {
            assertThat(held.ticket().number()).isEqualTo("A001");
            assertThat(held.ticket().state()).isEqualTo(TicketState.CALLED);
            assertThat(held.skippable()).isFalse();
        });
        act(TicketAct.Kind.ARRIVED, id);
        assertThat(window().held()).hasValueSatisfying(held -> {
            assertThat(held.ticket().state()).isEqualTo(TicketState.SERVING);
            assertThat(held.purpose()).isEqualTo("个人办事");
            assertThat(held.since()).isEqualTo(Instant.parse("2026-11-24T01:10:00Z"));
        });
        assertThat(act(TicketAct.Kind.DONE, id).state()).isEqualTo(TicketState.DONE);
        assertThat(window().next()).hasValue("A002");
    }

    @DatabaseTest
    void whatIsFiledStaysWithTheTicketThatIsServedAndWithItsFirstTicketAlone(TestDatabase database) {
        town.take("one");
        town.take("two");
        assertThat(service.filed(CLERK, town.hall.code(), FILED)).isEmpty();
        String first = act(TicketAct.Kind.NEXT, "").id();
        assertThat(service.filed(CLERK, town.hall.code(), FILED))
                .as("only called")
                .isEmpty();
        act(TicketAct.Kind.ARRIVED, first);

        assertThat(service.filed(CLERK, town.hall.code(), FILED))
                .map(Ticket::number)
                .hasValue("A001");
        assertThat(service.filed(CLERK, town.hall.code(), FILED))
                .map(Ticket::number)
                .hasValue("A001");
        act(TicketAct.Kind.DONE, first);
        act(TicketAct.Kind.ARRIVED, act(TicketAct.Kind.NEXT, "").id());
        service.filed(CLERK, town.hall.code(), FILED);

        assertThat(service.of(FILED)).map(Ticket::number).hasValue("A001");
        assertThat(service.of(new CaseNumber("320402202611240000025"))).isEmpty();
        assertThat(town.lines.find(first))
                .map(ticket -> ticket.standing().cases())
                .hasValue(List.of(FILED.value()));
    }

    @DatabaseTest
    void handsOnToADepartmentAndSaysWhatCannotBeDone(TestDatabase database) {
        town.take("one");
        String id = act(TicketAct.Kind.NEXT, "").id();

        assertThat(refused(CLERK, new TicketAct(TicketAct.Kind.SKIP, id, ""))).contains("再呼 2 次");
        assertThat(refused(CLERK, new TicketAct(TicketAct.Kind.TRANSFER, id, "")))
                .contains("请先选转到哪里");
        assertThat(refused(CLERK, new TicketAct(TicketAct.Kind.TRANSFER, id, "window:99")))
                .contains("没有 99 号窗口在叫号");
        assertThat(refused(CLERK, TicketAct.next())).contains("A001 还没有办完");
        String target = window().targets().get(0).value();
        assertThat(service.act(CLERK, town.hall.code(), new TicketAct(TicketAct.Kind.TRANSFER, id, target)))
                .isInstanceOf(TicketOutcome.Done.class);
        assertThat(window().held()).isEmpty();
    }

    @DatabaseTest
    void whoHasNoWindowAtTheHallHasNoQueue(TestDatabase database) {
        assertThat(service.window(Caller.ANONYMOUS, town.hall.code())).isEmpty();
        assertThat(service.window(CLERK, town.street.code())).isEmpty();
        assertThat(refused(Town.WANG, TicketAct.next())).contains("没有窗口");
    }
}
