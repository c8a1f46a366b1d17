// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.Optional;
import org.tongban.queue.TicketState;

/**
 * A ticket for its holder.
 *
 * @param number as it is called
 * @param hall its name
 * @param hallHref of the hall
 * @param kind group and what for
 * @param taken when
 * @param appointment the booked time
 * @param sentence where it stands
 * @param next what to do
 * @param tone of the sentence: ok, warning or brand
 * @param open true while something may still happen
 * @param estimate how long it takes
 * @param qr of its status page, markup
 */
public record TicketView(
        String number,
        String hall,
        String hallHref,
        String kind,
        String taken,
        Optional<String> appointment,
        String sentence,
        String next,
        String tone,
        boolean open,
        Optional<String> estimate,
        String qr) {
    /**
     * The view of a ticket.
     *
     * @param site knows halls and matters
     * @param seen the ticket
     * @param qr of its status page
     * @return what is shown
     */
    public static TicketView of(Site site, HallStatus.Seen seen, String qr) {
        QueueTicket ticket = seen.ticket();
        Drawn drawn = ticket.drawn();
        String subject = drawn.subject().isEmpty() ? "" : " · " + site.subject(drawn.subject());
        return new TicketView(
                ticket.number(),
                site.hall(drawn.hall().value()).map(hall -> hall.name()).orElse(""),
                "/halls/" + drawn.hall() + "/queue",
                drawn.group().label() + subject,
                Words.minute(drawn.takenAt()),
                drawn.appointment().map(Words::clock),
                sentence(seen),
                next(ticket),
                tone(ticket.state()),
                ticket.state().open(),
                seen.estimate(),
                qr);
    }

    private static String sentence(HallStatus.Seen seen) {
        Standing standing = seen.ticket().standing();
        String window = standing.turn().map(turn -> Words.window(turn.window())).orElse("窗口");
        return switch (standing.state()) {
            case WAITING -> seen.ahead() == 0 ? "下一位就是您" : "前面还有 " + seen.ahead() + " 人";
            case CALLED -> "请到 " + window;
            case SERVING -> "正在 " + window + "办理";
            case DONE -> "已经办完";
            case NO_SHOW -> "已经过号";
            case EXPIRED -> "大厅已经下班，这张号作废";
        };
    }

    private static String next(QueueTicket ticket) {
        return switch (ticket.state()) {
            case WAITING -> ticket.standing().putBack() ? "叫过您一次没有来，往后排了 3 位。再过号就作废。" : "请在大厅等候，看屏幕叫号。叫三次不来，往后排 3 位。";
            case CALLED -> "窗口正在叫您，请现在过去。";
            case SERVING -> "请和窗口的工作人员一起办。";
            case DONE -> "收件凭证上的二维码可以查办到哪一步了。";
            case NO_SHOW -> "要继续办，请到取号机重新取号。";
            case EXPIRED -> "请在办公时间再来取号，或者先预约时间。";
        };
    }

    private static String tone(TicketState state) {
        return switch (state) {
            case CALLED, SERVING, DONE -> "ok";
            case NO_SHOW, EXPIRED -> "warning";
            case WAITING -> "brand";
        };
    }
}
