// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.itest.Somebody.Habit;

/** The machine at the door: people draw tickets. */
final class Kiosk {
    private static final String PAGE = "/kiosk/" + HallDay.HALL;

    private final County county;
    private final HallDay day;
    private final Map<Somebody, String> codes;
    private final Set<String> numbers = ConcurrentHashMap.newKeySet();

    /**
     * At a hall.
     *
     * @param codes of those who have booked
     */
    Kiosk(County county, HallDay day, Map<Somebody, String> codes) {
        this.county = county;
        this.day = day;
        this.codes = codes;
    }

    /** Somebody stands before it. */
    void serves(Somebody who) {
        if (who.habit() == Habit.BOOKED_AND_FORGOT) {
            return;
        }
        PlainBrowser screen = new PlainBrowser(county);
        if (screen.get(PAGE).expecting(200).body().contains("现在不办公，不取号")) {
            day.turnsAway(who);
            return;
        }
        String ticket = draws(screen, who, "one");
        if (who.habit() == Habit.DOUBLE_CLICK || who.habit() == Habit.BOOKED_TWICE) {
            assertThat(draws(screen, who, "one")).isEqualTo(ticket);
        } else if (who.habit() == Habit.TWO_TICKETS) {
            assertThat(draws(screen, who, "two")).isNotEqualTo(ticket);
        }
    }

    private String draws(PlainBrowser screen, Somebody who, String form) {
        PlainBrowser.Page answer = screen.post(
                PAGE,
                who.habit().booked()
                        ? Map.of("code", codes.getOrDefault(who, ""))
                        : Map.of("choice", choice(who), "key", "person-" + who.number() + "-" + form));
        String ticket = answer.find("[?]ticket=([A-Za-z0-9_-]{22})");
        day.draws(who, ticket);
        String number = screen.get(PAGE + "?ticket=" + ticket).find("class=\"q-number\">([ABY][0-9]+)<");
        numbers.add(number);
        return ticket;
    }

    /** The right subject, the wrong one, or none. */
    private static String choice(Somebody who) {
        boolean employment = who.errand().employment() != (who.habit() == Habit.WRONG_SUBJECT);
        if (who.number() % 3 == 0 && who.habit() != Habit.WRONG_SUBJECT) {
            return "A";
        }
        return employment ? "A:human-resources" : "A:civil-affairs";
    }

    /** How many different numbers were given. */
    int numbers() {
        return numbers.size();
    }
}
