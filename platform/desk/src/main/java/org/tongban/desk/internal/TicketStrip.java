// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;
import org.tongban.queue.TicketState;
import org.tongban.queue.TicketWindow;

/**
 * The queue above the work of a window: the ticket in hand, who is next, and the buttons.
 *
 * @param form to which the buttons belong
 * @param window in words
 * @param held the ticket in hand
 * @param waiting how many wait, in words
 * @param next the number that is called next, empty when nobody waits
 * @param targets where a ticket may be handed on
 * @param filed whether something was just received, so that the ticket is probably done
 * @param done what was just done
 * @param problem why it was not
 */
public record TicketStrip(
        String form,
        String window,
        Optional<Held> held,
        String waiting,
        String next,
        List<Option> targets,
        boolean filed,
        Optional<String> done,
        Optional<String> problem) {
    private static final int MANY = 40;

    /**
     * The ticket in hand.
     *
     * @param id of it
     * @param number as it is called
     * @param purpose what its holder came for
     * @param state in words, with the time
     * @param called true until somebody came
     * @param skippable whether it may be skipped now
     */
    public record Held(String id, String number, String purpose, String state, boolean called, boolean skippable) {}

    /**
     * Of a window.
     *
     * @param window with its queue
     * @param form to which the buttons belong
     * @param request tells what was just done
     * @param problem why something was not done
     * @return the view
     */
    public static TicketStrip of(TicketWindow window, String form, PageRequest request, Optional<String> problem) {
        return new TicketStrip(
                form,
                window.number().endsWith("窗口") ? window.number() : window.number() + " 号窗口",
                window.held().map(TicketStrip::held),
                window.waiting() >= MANY ? MANY + " 位以上" : window.waiting() + " 位",
                window.next().orElse(""),
                window.targets().stream()
                        .map(target -> new Option(target.value(), target.label()))
                        .toList(),
                !request.parameter("filed").isEmpty(),
                problem.isPresent() ? Optional.empty() : done(request),
                problem);
    }

    private static Held held(TicketWindow.Held held) {
        boolean called = held.ticket().state() == TicketState.CALLED;
        return new Held(
                held.ticket().id(),
                held.ticket().number(),
                held.purpose(),
                held.ticket().state().label() + " " + Words.clock(held.since())
                        + (called ? "，呼了 " + held.calls() + " 次" : " 起"),
                called,
                held.skippable());
    }

    private static Optional<String> done(PageRequest request) {
        String number = request.parameter("number");
        if (request.method() == Method.POST || !number.matches("[A-Z][0-9]{3,5}")) {
            return Optional.empty();
        }
        return switch (request.parameter("did")) {
            case "skip" -> Optional.of(number + " 过号。第一次往后排 3 位，第二次作废。");
            case "done" -> Optional.of(number + " 办完了。");
            case "transfer" -> Optional.of(number + " 转走了，按原来的先后排。");
            default -> Optional.empty();
        };
    }
}
