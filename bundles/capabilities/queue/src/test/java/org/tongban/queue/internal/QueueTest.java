// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.queue.TicketState;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("queue-0.1")
class QueueTest {
    @DatabaseTest
    void countsEachGroupByItselfAndEachHallAndDayFromOne(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.take("one");
        assertThat(town.take("two").number()).isEqualTo("A002");
        assertThat(Town.done(town.kiosk.take(town.hall, TicketGroup.ENTERPRISE, "", "three"))
                        .number())
                .isEqualTo("B001");
        assertThat(Town.done(town.kiosk.take(town.street, TicketGroup.GENERAL, "", "one"))
                        .number())
                .isEqualTo("A001");
        town.clock.advance(Duration.ofDays(1));
        assertThat(town.take("four").number()).isEqualTo("A001");
    }

    @DatabaseTest
    void doubleClickGivesOneTicket(TestDatabase database) {
        Town town = new Town(database.jpa());
        List<QueueTicket> both = Together.run(2, number -> town.take("the-same-form"));
        assertThat(both.get(0).drawn()).isEqualTo(both.get(1).drawn());
        assertThat(town.lines.waiting(town.hall.code(), town.site.today())).hasSize(1);
    }

    @DatabaseTest
    void kiosksAtOnceGiveNoNumberTwiceAndLeaveNoneOut(TestDatabase database) {
        Town town = new Town(database.jpa());
        Town other = new Town(database.otherNode(), town.clock);
        List<Integer> serials = Together.run(
                16,
                number -> (number % 2 == 0 ? town : other)
                        .take("key-" + number)
                        .drawn()
                        .serial());
        assertThat(serials).doesNotHaveDuplicates().hasSize(16).allMatch(serial -> serial >= 1 && serial <= 16);
    }

    @DatabaseTest
    void clerksWhoCallAtOnceNeverCallTheSameTicket(TestDatabase database) {
        Town town = new Town(database.jpa());
        Town other = new Town(database.otherNode(), town.clock);
        for (int i = 0; i < 8; i++) {
            town.take("key-" + i);
        }
        List<String> called = Together.run(
                8,
                number -> Town.done((number % 2 == 0 ? town : other).calling.next(town.window("1" + number)))
                        .number());
        assertThat(called).doesNotHaveDuplicates().hasSize(8);
    }

    @DatabaseTest
    void clerkWhoPressesTwiceHasOneTicket(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.take("one");
        town.take("two");
        List<Answer> answers = Together.run(4, number -> town.calling.next(town.window("07")));
        assertThat(answers.stream().filter(Answer.Done.class::isInstance)).hasSize(1);
        assertThat(town.lines.atWindows(town.hall.code(), town.site.today())).hasSize(1);
    }

    @DatabaseTest
    void skippedTicketComesAfterTheNextThree(TestDatabase database) {
        Town town = new Town(database.jpa());
        for (int i = 1; i <= 5; i++) {
            town.take("key-" + i);
            town.clock.advance(Duration.ofMinutes(1));
        }
        Window window = town.window("07");
        town.skip(window, Town.done(town.calling.next(window)));
        assertThat(town.calling.line(window).stream().map(QueueTicket::number))
                .containsExactly("A002", "A003", "A004", "A001", "A005");
    }

    @DatabaseTest
    void transferKeepsTheOrderOfArrivalAtTheOtherWindow(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.take("one");
        town.clock.advance(Duration.ofMinutes(1));
        town.take("two");
        town.clock.advance(Duration.ofMinutes(1));
        town.take("three");
        Window first = town.window("07");
        Window second = town.window("08");
        QueueTicket called = Town.done(town.calling.next(first));
        QueueTicket atSecond = Town.done(town.calling.next(second));
        Town.done(town.calling.arrive(second, atSecond.drawn().id()));
        Town.done(town.calling.toWindow(first, called.drawn().id(), "08"));
        assertThat(Town.done(town.calling.next(first)).number()).isEqualTo("A003");
        Town.done(town.calling.finish(second, atSecond.drawn().id(), List.of()));
        assertThat(Town.done(town.calling.next(second)).number()).isEqualTo("A001");
    }

    @DatabaseTest
    void transferGoesOnlyWhereSomebodyCalls(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.take("one");
        QueueTicket called = Town.done(town.calling.next(town.window("07")));
        assertThat(Town.refused(
                        town.calling.toWindow(town.window("07"), called.drawn().id(), "99")))
                .contains("99 号窗口");
        assertThat(Town.refused(town.calling.toDepartment(
                        town.window("07"), called.drawn().id(), "customs")))
                .contains("没有转走");
        assertThat(Town.done(town.calling.toDepartment(
                                town.window("07"), called.drawn().id(), "civil-affairs"))
                        .standing()
                        .department())
                .isEqualTo("civil-affairs");
    }

    @DatabaseTest
    void ticketOfAnotherHallIsNotThere(TestDatabase database) {
        Town town = new Town(database.jpa());
        QueueTicket elsewhere = Town.done(town.kiosk.take(town.street, TicketGroup.GENERAL, "", "one"));
        assertThat(Town.refused(
                        town.calling.arrive(town.window("07"), elsewhere.drawn().id())))
                .isEqualTo("这个大厅没有这张号，没有操作。");
        assertThat(Town.refused(town.calling.next(town.window("07")))).contains("没有可以叫的号");
    }

    @DatabaseTest
    void closedHallSaysWhenItOpens(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.clock.set("2026-11-24T12:20:00");
        assertThat(Town.refused(town.kiosk.take(town.hall, TicketGroup.GENERAL, "", "lunch")))
                .contains("11月24日（周二） 13:00 开门");
        town.clock.set("2026-11-27T17:00:00");
        assertThat(Town.refused(town.kiosk.take(town.hall, TicketGroup.GENERAL, "", "evening")))
                .contains("11月28日（周六） 9:00 开门");
        town.clock.set("2026-11-29T10:00:00");
        assertThat(Town.refused(town.kiosk.take(town.hall, TicketGroup.GENERAL, "", "sunday")))
                .contains("11月30日（周一） 9:00 开门");
    }

    @DatabaseTest
    void whatIsOpenAtClosingIsClosedAlsoWhenTheNodeWasDown(TestDatabase database) {
        Town town = new Town(database.jpa());
        QueueTicket waits = town.take("one");
        assertThat(town.closing.sweep()).isZero();
        town.clock.set("2026-11-26T08:00:00");
        assertThat(town.closing.sweep()).isEqualTo(1);
        assertThat(town.closing.sweep()).isZero();
        assertThat(town.lines.find(waits.drawn().id())).map(QueueTicket::state).hasValue(TicketState.EXPIRED);
    }

    @DatabaseTest
    void twoNodesSweepAtOnceWithoutHarm(TestDatabase database) {
        Town town = new Town(database.jpa());
        Town other = new Town(database.otherNode(), town.clock);
        for (int i = 0; i < 20; i++) {
            town.take("key-" + i);
        }
        town.clock.set("2026-11-24T17:00:00");
        List<Integer> swept = Together.run(2, number -> (number == 0 ? town : other).closing.sweep());
        assertThat(swept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20);
    }

    @DatabaseTest
    void appointmentDrawsItsTicketOnceAndGoesFirst(TestDatabase database) {
        Town town = new Town(database.jpa());
        Slot slot = new Slot(LocalDate.of(2026, 11, 24), java.time.LocalTime.of(10, 0));
        assertThat(town.booking.book(Town.WANG.person(), town.hall, Town.ALLOWANCE, slot))
                .isEmpty();
        Appointment made = town.booking.of(Town.WANG.person()).get(0);
        town.clock.set("2026-11-24T10:02:00");
        town.take("walk-in");
        town.clock.set("2026-11-24T10:05:00");
        QueueTicket drawn =
                Town.done(town.kiosk.arrive(town.hall, " " + made.code().toLowerCase(java.util.Locale.ROOT)));
        assertThat(drawn.number()).isEqualTo("Y001");
        assertThat(drawn.ticket().subject()).isEqualTo(Town.ALLOWANCE);
        assertThat(drawn.ticket().appointment()).hasValue(slot.begins());
        assertThat(Town.done(town.kiosk.arrive(town.hall, made.code())).drawn()).isEqualTo(drawn.drawn());
        assertThat(Town.done(town.calling.next(town.window("07"))).number()).isEqualTo("Y001");
        assertThat(town.booking.of(Town.WANG.person()).get(0).state()).isEqualTo(Appointment.State.ARRIVED);
        assertThat(Town.refused(town.kiosk.arrive(town.street, made.code()))).contains("没有这个预约");
    }

    @DatabaseTest
    void missedAppointmentExpires(TestDatabase database) {
        Town town = new Town(database.jpa());
        Slot slot = new Slot(LocalDate.of(2026, 11, 24), java.time.LocalTime.of(10, 0));
        town.booking.book(Town.WANG.person(), town.hall, Town.ALLOWANCE, slot);
        Appointment made = town.booking.of(Town.WANG.person()).get(0);
        town.clock.set("2026-11-24T10:30:00");
        assertThat(Town.refused(town.kiosk.arrive(town.hall, made.code()))).contains("时间已经过了");
        assertThat(town.closing.sweep()).isEqualTo(1);
        assertThat(town.booking.of(Town.WANG.person()).get(0).state()).isEqualTo(Appointment.State.MISSED);
    }

    @DatabaseTest
    void halfHourIsNeverBookedByMoreThanFit(TestDatabase database) {
        Town town = new Town(database.jpa());
        Slot slot = new Slot(LocalDate.of(2026, 11, 25), java.time.LocalTime.of(9, 0));
        List<Optional<String>> answers =
                Together.run(8, number -> town.booking.book(Town.person(10 + number), town.hall, Town.ALLOWANCE, slot));
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(Town.SEATS);
        assertThat(answers.stream().flatMap(Optional::stream)).allMatch(words -> words.contains("刚刚约满了"));
        assertThat(town.booking.free(town.hall, slot.day()).get(0).left()).isZero();
    }

    @DatabaseTest
    void onePersonBooksAMatterOnceADayAlsoInTwoBrowsers(TestDatabase database) {
        Town town = new Town(database.jpa());
        LocalDate day = LocalDate.of(2026, 11, 25);
        List<Optional<String>> answers = Together.run(
                2,
                number -> town.booking.book(
                        Town.WANG.person(),
                        town.hall,
                        Town.ALLOWANCE,
                        new Slot(day, java.time.LocalTime.of(9 + number, 0))));
        assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream)).allMatch(words -> words.contains("没有重复预约"));
    }

    @DatabaseTest
    void appointmentIsChangedAndCancelledUntilOneHourBefore(TestDatabase database) {
        Town town = new Town(database.jpa());
        LocalDate day = LocalDate.of(2026, 11, 25);
        Slot nine = new Slot(day, java.time.LocalTime.of(9, 0));
        Slot ten = new Slot(day, java.time.LocalTime.of(10, 0));
        town.booking.book(Town.WANG.person(), town.hall, Town.ALLOWANCE, nine);
        String id = town.booking.of(Town.WANG.person()).get(0).id();
        assertThat(town.booking.move(Town.LI.person(), id, ten)).hasValue("没有找到这个预约。");
        assertThat(town.booking.move(Town.WANG.person(), id, ten)).isEmpty();
        assertThat(left(town, day)).containsExactlyInAnyOrder(2, 1);
        town.clock.set("2026-11-25T09:00:01");
        assertThat(town.booking.cancel(Town.WANG.person(), id).orElseThrow()).contains("不到 1 小时");
        town.clock.set("2026-11-25T09:00:00");
        assertThat(town.booking.cancel(Town.WANG.person(), id)).isEmpty();
        assertThat(town.booking.cancel(Town.WANG.person(), id)).isEmpty();
        assertThat(left(town, day)).containsExactly(2);
        assertThat(Town.refused(town.kiosk.arrive(
                        town.hall, town.booking.of(Town.WANG.person()).get(0).code())))
                .contains("已经取消");
    }

    private static Set<Integer> left(Town town, LocalDate day) {
        return town.booking.free(town.hall, day).stream()
                .map(Booking.Free::left)
                .collect(Collectors.toSet());
    }

    @DatabaseTest
    void timesLieInOfficeHoursOnWorkingDaysUpToTwoWeeksAhead(TestDatabase database) {
        Town town = new Town(database.jpa());
        Slots slots = town.site.slots(town.hall).orElseThrow();
        List<LocalDate> days = slots.days(town.site.today());
        assertThat(days).contains(SamplePlaces.MADE_UP).doesNotContain(LocalDate.of(2026, 11, 29));
        assertThat(days.get(days.size() - 1)).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(slots.on(days.get(1), town.clock.instant())).hasSize(14);
        assertThat(slots.on(days.get(0), town.clock.instant()).get(0).times()).isEqualTo("9:30–10:00");
        assertThat(slots.on(LocalDate.of(2026, 12, 9), town.clock.instant())).isEmpty();
        assertThat(town.booking.book(
                        Town.WANG.person(),
                        town.hall,
                        Town.ALLOWANCE,
                        new Slot(days.get(1), java.time.LocalTime.of(12, 0))))
                .isPresent();
    }
}
