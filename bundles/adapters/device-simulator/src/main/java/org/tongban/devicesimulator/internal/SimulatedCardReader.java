// SPDX-License-Identifier: Apache-2.0
package org.tongban.devicesimulator.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tongban.device.CardReader;
import org.tongban.device.Outcome;
import org.tongban.hall.DivisionCode;

/** Stands at every window; which card lies on it is chosen on the page. All cards are synthetic. */
@Component(service = {CardReader.class, SimulatedCardReader.class})
public final class SimulatedCardReader implements CardReader {
    static final List<Card> CARDS = List.of(
            new Card("王秀英", "320499194303120242"),
            new Card("周桂兰", "320499194508152061"),
            new Card("李明远", "320499199406180136"),
            new Card("示例新人", "32049919880101001X"));

    private volatile Optional<Card> lying = Optional.of(CARDS.get(0));
    private volatile boolean unplugged;

    @Override
    public String name() {
        return "身份证阅读器（模拟）";
    }

    @Override
    public boolean standsAt(DivisionCode hall, String window) {
        return true;
    }

    @Override
    public Outcome<Card> read() {
        if (unplugged) {
            return new Outcome.Failed<>("身份证阅读器没有接上。请查看连线，或者直接输证件号。");
        }
        return lying.<Outcome<Card>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Failed<>("没有读到身份证。请把证放在阅读器上，再按一次，或者直接输证件号。"));
    }

    /** Puts a card on the reader; a number that is on no card takes the card away. */
    void lay(String code) {
        lying = CARDS.stream().filter(card -> card.code().equals(code)).findFirst();
    }

    Optional<Card> lying() {
        return lying;
    }

    void plug(boolean connected) {
        unplugged = !connected;
    }

    boolean unplugged() {
        return unplugged;
    }
}
