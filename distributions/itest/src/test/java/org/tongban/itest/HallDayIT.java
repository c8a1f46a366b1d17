// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tongban.itest.Somebody.Habit;

/** Five hundred people, six windows, one day: everybody's case has a receipt, and no ticket is left open. */
class HallDayIT {
    private static final int PEOPLE = 500;
    private static final String DONE = "已经办完";
    private static final String NO_SHOW = "已经过号";
    private static final String EXPIRED = "这张号作废";

    private final County county = ExaminedCounty.running();
    private final Time time = new Time(county);
    private final HallDay day = new HallDay();
    private final List<Somebody> people = Crowd.of(PEOPLE);
    private final LocalDate date = new WorkDays(2026).after(time.today(), 1, paused -> false);

    @Test
    void aDayOfFiveHundredLeavesNoTicketOpenAndNoCaseWithoutAReceipt() {
        long began = System.nanoTime();
        Staffed hall = new Staffed(county, day);
        Bookings bookings = new Bookings(county, time);
        Map<Somebody, String> codes = bookings.on(time.today(), date, people);
        Kiosk kiosk = new Kiosk(county, day, codes);
        morningToEvening(hall, kiosk);
        Map<String, String> ends = closing(hall);

        assertThat(ends.values()).as("every ticket came to an end").isSubsetOf(DONE, NO_SHOW, EXPIRED);
        assertThat(kiosk.numbers()).as("no number twice").isEqualTo(ends.size());
        assertThat(county.reader("tianning")
                        .get("/halls/" + HallDay.HALL + "/queue")
                        .body())
                .contains("<strong>0 人</strong>");
        everybodyIsAccountedFor(ends, bookings);
        everyReceiptOpens(hall);
        everyCaseIsFoundByItsNumber();
        print(ends, began);
    }

    private void morningToEvening(Staffed hall, Kiosk kiosk) {
        time.comes(date, LocalTime.of(8, 20));
        hall.opens();
        for (LocalTime half : Crowd.HALF_HOURS) {
            for (LocalTime quarter : List.of(half, half.plusMinutes(15))) {
                time.comes(date, quarter);
                hall.together(people.stream()
                        .filter(who -> who.comes().equals(quarter))
                        .<Runnable>map(who -> () -> kiosk.serves(who))
                        .toList());
            }
        }
        hall.leavesThreeInTheMiddle();
        time.comes(date, LocalTime.of(17, 0));
        people.stream().filter(who -> who.habit() == Habit.TOO_LATE).forEach(kiosk::serves);
        hall.finishesAfterClosing();
    }

    /** One hour after closing nothing is open any more, whoever went home. */
    private Map<String, String> closing(Staffed hall) {
        time.comes(date, LocalTime.of(18, 1));
        hall.opens();
        Patience.until("the hall is closed", () -> ends().values().stream().noneMatch(String::isEmpty));
        return ends();
    }

    private Map<String, String> ends() {
        PlainBrowser phone = new PlainBrowser(county);
        return day.tickets().stream()
                .collect(Collectors.toMap(
                        ticket -> ticket,
                        ticket -> end(phone.get("/tickets/" + ticket).body())));
    }

    private static String end(String page) {
        return List.of(DONE, NO_SHOW, EXPIRED).stream()
                .filter(page::contains)
                .findFirst()
                .orElse("");
    }

    private void everybodyIsAccountedFor(Map<String, String> ends, Bookings bookings) {
        Map<String, Integer> fates = fates(ends);
        fates.forEach((fate, count) -> System.out.println("  " + fate + ": " + count));
        assertThat(fates.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PEOPLE);
        assertThat(fates.keySet())
                .isSubsetOf(Set.of("served", "missed", "expired", "turned away", "booked and did not come"));
        assertThat(bookings.missed()).isEqualTo(habit(Habit.BOOKED_AND_FORGOT));
        assertThat(fates.get("turned away")).isEqualTo((int) habit(Habit.TOO_LATE));
        List<Somebody> served = people.stream()
                .filter(who -> fate(who, ends).equals("served"))
                .filter(who -> who.errand().files() && !day.wasLeftAlone(who))
                .toList();
        assertThat(day.filed().keySet()).as("who was served has a case").hasSameElementsAs(served);
    }

    private Map<String, Integer> fates(Map<String, String> ends) {
        Map<String, Integer> fates = new TreeMap<>();
        people.forEach(who -> fates.merge(fate(who, ends), 1, Integer::sum));
        return fates;
    }

    private String fate(Somebody who, Map<String, String> ends) {
        if (who.habit() == Habit.BOOKED_AND_FORGOT) {
            return "booked and did not come";
        }
        if (day.wasTurnedAway(who)) {
            return "turned away";
        }
        List<String> mine = day.tickets(who).stream()
                .map(ticket -> ends.getOrDefault(ticket, ""))
                .toList();
        if (mine.contains(DONE)) {
            return "served";
        }
        return mine.contains(NO_SHOW) ? "missed" : mine.contains(EXPIRED) ? "expired" : "lost: " + who + mine;
    }

    private long habit(Habit habit) {
        return people.stream().filter(who -> who.habit() == habit).count();
    }

    private void everyReceiptOpens(Staffed hall) {
        PlainBrowser phone = new PlainBrowser(county);
        List<HallDay.Filed> filed = List.copyOf(day.filed().values());
        assertThat(filed).extracting(HallDay.Filed::number).as("no case twice").doesNotHaveDuplicates();
        assertThat(hall.filings(date)).as("what the desk counts").isEqualTo(filed.size());
        for (HallDay.Filed one : filed) {
            assertThat(hall.receipt(one)).contains("已收到您的申请", one.code(), "排队号", one.ticket());
            assertThat(phone.get("/t/" + one.token()).expecting(200).body()).contains("已收件");
        }
    }

    /** Ten tries a minute: the clock of the county goes on, and nobody has to wait. */
    private void everyCaseIsFoundByItsNumber() {
        LocalTime at = LocalTime.of(18, 5);
        int tries = 0;
        List<HallDay.Filed> filed = new ArrayList<>(day.filed().values());
        filed.sort(Comparator.comparing(HallDay.Filed::number));
        for (HallDay.Filed one : filed) {
            if (tries++ % 9 == 0) {
                at = at.plusSeconds(61);
                time.comes(date, at);
            }
            assertThat(county.anonymous()
                            .get("/api/tracking?number=" + one.number() + "&code=" + one.code())
                            .expecting(200)
                            .text("number"))
                    .isEqualTo(one.number());
        }
    }

    private void print(Map<String, String> ends, long began) {
        System.out.printf(
                "A day at the hall: %d people, %d tickets, %d cases, %s, median of a filing %d ms, %d s in all%n",
                PEOPLE,
                ends.size(),
                day.filed().size(),
                new TreeMap<>(day.counts()),
                day.medianMillis(),
                (System.nanoTime() - began) / 1_000_000_000);
        assertThat(Optional.of(day.filed().size()))
                .hasValueSatisfying(cases -> assertThat(cases).isPositive());
    }
}
