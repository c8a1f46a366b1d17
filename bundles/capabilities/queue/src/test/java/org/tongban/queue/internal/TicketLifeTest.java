// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tongban.queue.TicketState;

class TicketLifeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
    private static final Window WINDOW =
            new Window(new SamplePlaces().find(SamplePlaces.TIANNING).orElseThrow(), "07", "T0402-07", Set.of());
    private static final Window CIVIL = new Window(WINDOW.hall(), "08", "T0402-08", Set.of("civil-affairs"));

    private static QueueTicket drawn(String department) {
        Drawn drawn = new Drawn(
                "id",
                SamplePlaces.TIANNING,
                LocalDate.of(2026, 11, 24),
                TicketGroup.GENERAL,
                12,
                department,
                NOW,
                Optional.empty());
        return new QueueTicket(drawn, Standing.waiting(Places.walkIn(NOW), department), 0);
    }

    private static QueueTicket after(QueueTicket ticket, Move move) {
        assertThat(move).isInstanceOf(Move.To.class);
        return ticket.with(((Move.To) move).next());
    }

    private static String no(Move move) {
        assertThat(move).isInstanceOf(Move.No.class);
        return ((Move.No) move).reason();
    }

    private static QueueTicket called() {
        QueueTicket ticket = drawn("");
        return after(ticket, TicketLife.call(ticket, WINDOW, NOW));
    }

    private static QueueTicket calledThreeTimes(QueueTicket ticket) {
        QueueTicket again = after(ticket, TicketLife.again(ticket, "T0402-07", NOW));
        return after(again, TicketLife.again(again, "T0402-07", NOW));
    }

    @Test
    void isCalledServedAndDone() {
        QueueTicket called = called();
        QueueTicket serving = after(called, TicketLife.arrive(called, "T0402-07", NOW));
        QueueTicket done = after(serving, TicketLife.finish(serving, "T0402-07", NOW, List.of("1")));
        assertThat(List.of(called.state(), serving.state(), done.state()))
                .containsExactly(TicketState.CALLED, TicketState.SERVING, TicketState.DONE);
        assertThat(done.standing().cases()).containsExactly("1");
        assertThat(done.number()).isEqualTo("A012");
    }

    @Test
    void isSkippedOnlyAfterThreeCalls() {
        assertThat(no(TicketLife.skip(called(), "T0402-07", NOW, List.of()))).contains("再呼 2 次");
    }

    @Test
    void goesBackByThreePlacesAndIsOutTheSecondTime() {
        QueueTicket absent = calledThreeTimes(called());
        QueueTicket back = after(
                absent,
                TicketLife.skip(
                        absent,
                        "T0402-07",
                        NOW,
                        List.of(Long.MAX_VALUE - 40, Long.MAX_VALUE - 30, Long.MAX_VALUE - 20)));
        assertThat(back.state()).isEqualTo(TicketState.WAITING);
        assertThat(back.standing().place()).isEqualTo(Long.MAX_VALUE - 19);
        QueueTicket twice = calledThreeTimes(after(back, TicketLife.call(back, WINDOW, NOW)));
        assertThat(after(twice, TicketLife.skip(twice, "T0402-07", NOW, List.of()))
                        .state())
                .isEqualTo(TicketState.NO_SHOW);
    }

    @Test
    void keepsItsPlaceWhenItIsTransferredAndOnlyTheOtherWindowMayCallIt() {
        QueueTicket called = called();
        QueueTicket moved = after(called, TicketLife.transfer(called, "T0402-07", "", Optional.of("08")));
        assertThat(moved.standing().place()).isEqualTo(called.standing().place());
        assertThat(WINDOW.mayCall(moved)).isFalse();
        assertThat(CIVIL.mayCall(moved)).isTrue();
    }

    @Test
    void oneSubjectClerkCallsOnlyHisSubjectAndAnAllSubjectClerkCallsEverything() {
        assertThat(CIVIL.mayCall(drawn("civil-affairs"))).isTrue();
        assertThat(CIVIL.mayCall(drawn("market-regulation"))).isFalse();
        assertThat(CIVIL.mayCall(drawn(""))).isFalse();
        assertThat(WINDOW.mayCall(drawn("market-regulation"))).isTrue();
    }

    @Test
    void finishedTicketIsNeitherTransferredNorServedAgain() {
        QueueTicket called = called();
        QueueTicket serving = after(called, TicketLife.arrive(called, "T0402-07", NOW));
        QueueTicket done = after(serving, TicketLife.finish(serving, "T0402-07", NOW, List.of()));
        assertThat(no(TicketLife.transfer(done, "T0402-07", "", Optional.of("08"))))
                .contains("已办完");
        assertThat(no(TicketLife.arrive(done, "T0402-07", NOW))).contains("已办完");
    }

    @Test
    void anotherClerkHearsAtWhichWindowItIs() {
        assertThat(no(TicketLife.arrive(called(), "T0402-08", NOW))).isEqualTo("A012 在 07 号窗口。");
    }

    @Test
    void finishingTwiceAddsTheCasesAndKeepsTheTime() {
        QueueTicket called = called();
        QueueTicket serving = after(called, TicketLife.arrive(called, "T0402-07", NOW));
        QueueTicket done = after(serving, TicketLife.finish(serving, "T0402-07", NOW, List.of("1")));
        QueueTicket twice = after(done, TicketLife.finish(done, "T0402-07", NOW.plusSeconds(60), List.of("1", "2")));
        assertThat(twice.standing().cases()).containsExactly("1", "2");
        assertThat(twice.standing().endedAt()).hasValue(NOW);
    }

    @Test
    void closingExpiresWhoWaitsAndLeavesWhoIsServedUntilTheGraceIsOver() {
        QueueTicket called = called();
        QueueTicket serving = after(called, TicketLife.arrive(called, "T0402-07", NOW));
        assertThat(TicketLife.close(drawn(""), NOW, false)).map(Standing::state).hasValue(TicketState.EXPIRED);
        assertThat(TicketLife.close(called, NOW, false)).map(Standing::state).hasValue(TicketState.EXPIRED);
        assertThat(TicketLife.close(serving, NOW, false)).isEmpty();
        assertThat(TicketLife.close(serving, NOW, true)).map(Standing::state).hasValue(TicketState.DONE);
    }

    @Test
    void appointmentGoesBeforeTheWalkInsOfItsQuarterOfAnHourAndNotBeforeEarlierOnes() {
        Instant slot = Instant.parse("2026-11-24T01:30:00Z");
        long early = Places.booked(slot.minusSeconds(1800), slot);
        assertThat(early).isLessThan(Places.walkIn(slot)).isGreaterThan(Places.walkIn(slot.minusMillis(1)));
        long late = Places.booked(slot.plusSeconds(1200), slot);
        assertThat(late)
                .isLessThan(Places.walkIn(slot.plusSeconds(900)))
                .isGreaterThan(Places.walkIn(slot.plusSeconds(899)));
    }

    @Test
    void waitIsCountedFromTheLastFinishedTicketsOrNotSaid() {
        List<Instant> ended = List.of(
                NOW, NOW.minusSeconds(240), NOW.minusSeconds(480), NOW.minusSeconds(720), NOW.minusSeconds(960));
        assertThat(WaitEstimate.of(ended, 3, NOW)).map(WaitEstimate::minutes).hasValue(20);
        assertThat(WaitEstimate.of(ended.subList(0, 4), 3, NOW)).isEmpty();
        assertThat(WaitEstimate.of(ended, 3, NOW.plusSeconds(7200))).isEmpty();
    }

    @Test
    void kiosksStandInPrivateNetworksUnlessToldOtherwise() {
        assertThat(OnSite.of("").includes("192.168.3.4")).isTrue();
        assertThat(OnSite.of("").includes("127.0.0.1")).isTrue();
        assertThat(OnSite.of("").includes("203.0.113.9")).isFalse();
        assertThat(OnSite.of("203.0.113.0/24").includes("203.0.113.9")).isTrue();
        assertThat(OnSite.of("203.0.113.0/24, 198.51.100.7").includes("198.51.100.8"))
                .isFalse();
        assertThat(OnSite.of("").includes("not an address")).isFalse();
    }
}
