// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.itest.Somebody.Habit;

/** A clerk at a window, through the pages that a clerk has. */
final class WindowClerk {
    private static final String START = "/desk/intake";
    private static final Pattern WINDOWS = Pattern.compile("value=\"(window:(?:07|09|31|32))\"");

    private final HallDay day;
    private final Skill skill;
    private final PlainBrowser desk;
    private final Counter counter;

    /**
     * What a clerk can.
     *
     * @param account work number
     * @param department the only one whose matters the clerk takes; empty for all
     * @param speed people in a quarter of an hour
     */
    record Skill(String account, Optional<String> department, int speed) {
        boolean takes(Somebody who) {
            return department
                    .map(only -> only.equals(who.errand().employment() ? "human-resources" : "civil-affairs"))
                    .orElse(true);
        }
    }

    /** Signs in. */
    WindowClerk(County county, HallDay day, Skill skill, String token) {
        this.day = day;
        this.skill = skill;
        this.desk = new PlainBrowser(county, token);
        this.counter = new Counter(county, day, desk, skill.account(), token);
        desk.get(START).expecting(200);
    }

    /** A quarter of an hour. */
    void works() {
        boolean somebody = true;
        for (int people = 0; people < skill.speed() && somebody; people++) {
            somebody = callsNext();
        }
    }

    private boolean callsNext() {
        Optional<String> called = calls();
        called.filter(this::receives).ifPresent(ticket -> serves(day.holder(ticket), ticket));
        return called.isPresent();
    }

    /** Whoever was called comes, or is called three times and skipped. */
    private boolean receives(String ticket) {
        boolean comes = day.comes(day.holder(ticket), ticket);
        if (comes) {
            does("arrived", ticket);
        } else {
            does("again", ticket);
            does("again", ticket);
            does("skip", ticket);
            day.count("skipped");
        }
        return comes;
    }

    /** Calls until somebody comes. */
    Optional<String> begins() {
        Optional<String> called = calls();
        while (called.isPresent() && !receives(called.get())) {
            called = calls();
        }
        return called;
    }

    /** Goes on with somebody who came before. */
    void finishes(String ticket) {
        counter.serves(day.holder(ticket));
        does("done", ticket);
    }

    /** Calls, and leaves it at that. */
    Optional<String> calls() {
        PlainBrowser.Page answer = press("next", "");
        if (answer.location().isEmpty()) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains("现在没有可以叫的号");
            return Optional.empty();
        }
        return Optional.of(page().find("name=\"ticket\" value=\"([^\"]+)\""));
    }

    /** Presses a button of the queue, which has to work. */
    void does(String button, String ticket) {
        PlainBrowser.Page answer = press(button, ticket);
        assertThat(answer.location()).as(button + ": " + answer.body()).contains("did=" + button);
    }

    private PlainBrowser.Page press(String button, String ticket) {
        return desk.post(START, Map.of("act", "ticket:" + button, "hall", HallDay.HALL, "ticket", ticket));
    }

    private PlainBrowser.Page page() {
        return desk.get(START + "?hall=" + HallDay.HALL).expecting(200);
    }

    private void serves(Somebody who, String ticket) {
        Optional<String> elsewhere = elsewhere(who);
        if (elsewhere.isPresent()) {
            PlainBrowser.Page answer = desk.post(
                    START,
                    Map.of(
                            "act",
                            "ticket:transfer",
                            "hall",
                            HallDay.HALL,
                            "ticket",
                            ticket,
                            "ticket-to",
                            elsewhere.get()));
            assertThat(answer.location()).as(answer.body()).contains("did=transfer");
            day.count("transferred");
            return;
        }
        counter.serves(who);
        does("done", ticket);
    }

    /** To the right department, or to a colleague who knows better; nobody is sent round in circles. */
    private Optional<String> elsewhere(Somebody who) {
        if (!skill.takes(who)) {
            return Optional.of("department:" + (who.errand().employment() ? "human-resources" : "civil-affairs"));
        }
        if (who.habit() != Habit.WRONG_SUBJECT || skill.department().isPresent() || !day.sentOnce(who)) {
            return Optional.empty();
        }
        Matcher window = WINDOWS.matcher(page().body());
        return window.find() ? Optional.of(window.group(1)) : Optional.empty();
    }
}
