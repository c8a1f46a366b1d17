// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Those who book a time on the eve, from their own accounts. */
final class Bookings {
    private static final int AN_HOUR = 10;
    private static final String PASSWORD = "Hongmei-2026-shili";
    private static final String BOOK = "/halls/" + HallDay.HALL + "/book?matter=employment-registration";

    private final County county;
    private final Time time;
    private final Map<Somebody, PlainBrowser> phones = new HashMap<>();

    Bookings(County county, Time time) {
        this.county = county;
        this.time = time;
    }

    /** Everybody books the half hour in which he comes; so many register in an hour as one address may. */
    Map<Somebody, String> on(LocalDate eve, LocalDate day, List<Somebody> people) {
        Map<Somebody, String> codes = new HashMap<>();
        List<Somebody> booked =
                people.stream().filter(who -> who.habit().booked()).toList();
        for (int number = 0; number < booked.size(); number++) {
            time.comes(eve, LocalTime.of(9, 0).plusMinutes(61L * (number / AN_HOUR)));
            codes.put(booked.get(number), books(booked.get(number), day));
        }
        assertThat(codes).hasSize(booked.size()).doesNotContainValue("");
        return codes;
    }

    private String books(Somebody who, LocalDate day) {
        county.anonymous()
                .post(
                        "/api/persons",
                        Map.of("code", who.code(), "name", who.name(), "phone", who.phone(), "password", PASSWORD))
                .expecting(201);
        PlainBrowser phone = new PlainBrowser(county, county.token(who.code(), PASSWORD));
        phone.get(BOOK).expecting(200);
        PlainBrowser.Page done = phone.post(
                "/halls/" + HallDay.HALL + "/book",
                Map.of("matter", "employment-registration", "slot", day + "T" + who.comes()));
        assertThat(done.location()).as(done.body()).isEqualTo("/appointments?done=booked");
        phones.put(who, phone);
        return phone.get("/appointments").find("q-code-shown code\">([A-Z0-9]{6})<");
    }

    /** How many of those who did not come are told so. */
    long missed() {
        return phones.keySet().stream()
                .filter(who -> who.habit() == Somebody.Habit.BOOKED_AND_FORGOT)
                .map(who -> new PlainBrowser(county, county.token(who.code(), PASSWORD)))
                .filter(phone -> phone.get("/appointments").body().contains("没有到场"))
                .count();
    }
}
