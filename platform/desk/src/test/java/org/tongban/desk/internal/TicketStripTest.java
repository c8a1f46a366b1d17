// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Receipt;
import org.tongban.cases.SubmitOutcome;
import org.tongban.desk.internal.pages.IntakePage;
import org.tongban.desk.internal.pages.StartPage;
import org.tongban.form.Answers;
import org.tongban.identity.Caller;
import org.tongban.page.PageResult;
import org.tongban.queue.TicketAct;
import org.tongban.queue.TicketState;

/** The queue above the work of a window. */
class TicketStripTest {
    private static final Caller.Staff CLERK = SamplePeople.CLERK;
    private static final String HALL = SamplePlaces.STREET.value();

    private final SampleDesk desk = new SampleDesk();
    private final SampleDevices devices = new SampleDevices();
    private final SampleQueue queue = new SampleQueue();
    private final Tickets tickets = new Tickets(queue);
    private final StartPage start = new StartPage(desk.office(), devices.all(), tickets);
    private final IntakePage intake =
            new IntakePage(desk.office(), devices.all(), tickets, new SampleConsents().of(desk.office()));

    private UUID begin() {
        DraftOutcome outcome =
                desk.office().drafts().begin(CLERK, SampleMatters.ALLOWANCE, SamplePlaces.STREET, Channel.WINDOW);
        return ((DraftOutcome.Saved) outcome).draft().id();
    }

    private SampleRequest press(String button) {
        return SampleRequest.post(CLERK).with("act", "ticket:" + button).with("hall", HALL);
    }

    private SampleRequest press(UUID draft, String button) {
        return SampleRequest.post(CLERK).at("draft", draft).with("act", "ticket:" + button);
    }

    @Test
    void withoutAQueueThereIsNoStrip() {
        StartPage alone = new StartPage(desk.office(), devices.all(), new Tickets());

        assertThat(SampleDesk.body(alone.render(SampleRequest.get(CLERK)))).doesNotContain("ticket:");
        assertThat(SampleDesk.body(alone.render(press("next")))).contains("现在没有排队叫号");
    }

    @Test
    void aFreeWindowSeesWhoIsNextAndCalls() {
        assertThat(SampleDesk.body(start.render(SampleRequest.get(CLERK)))).contains("07 号窗口空闲", "叫下一位 A013", "3 位等您叫");

        assertThat(start.render(press("next")))
                .isEqualTo(new PageResult.Redirect("/desk/intake?hall=" + HALL + "&did=next&number=A012"));
        assertThat(queue.acts()).containsExactly(TicketAct.next());
    }

    @Test
    void whoIsCalledCanBeServedCalledAgainSkippedAndHandedOn() {
        queue.holds(TicketState.CALLED);

        assertThat(SampleDesk.body(start.render(SampleRequest.get(CLERK))))
                .contains("A012", "呼了 2 次", "ticket:arrived", "ticket:again", "value=\"window:08\"")
                .containsPattern("ticket:skip\"[^>]* disabled");
        start.render(press("transfer").with("ticket", "t-12").with("ticket-to", "window:08"));
        assertThat(queue.acts()).containsExactly(new TicketAct(TicketAct.Kind.TRANSFER, "t-12", "window:08"));
    }

    @Test
    void theQueueStandsAboveTheFormAndNothingTypedIsLostWhenItMovesOn() {
        UUID draft = begin();
        queue.holds(TicketState.SERVING);
        assertThat(SampleDesk.body(intake.render(SampleRequest.get(CLERK).at("draft", draft))))
                .contains("ticket:done_next", "form=\"intake\"");

        PageResult done =
                intake.render(press(draft, "done").with("ticket", "t-12").with("f.bankName", "示例银行"));
        queue.refuse("A012 在 08 号窗口。");
        PageResult refused = intake.render(press(draft, "done")
                .with("ticket", "t-12")
                .with("f.bankName", "示例银行")
                .with("f.phone", "13800000242"));

        assertThat(done).isEqualTo(new PageResult.Redirect("/desk/intake/" + draft + "?did=done&number=A012"));
        assertThat(((PageResult.Page) refused).status()).isEqualTo(409);
        assertThat(SampleDesk.body(refused)).contains("A012 在 08 号窗口。", "示例银行", "13800000242");
    }

    @Test
    void onePressEndsTheVisitAndCallsTheNext() {
        queue.holds(TicketState.SERVING);

        PageResult result = start.render(press("done_next").with("ticket", "t-12"));

        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/intake?hall=" + HALL + "&did=done&number=A012"));
        assertThat(queue.acts()).containsExactly(new TicketAct(TicketAct.Kind.DONE, "t-12", ""), TicketAct.next());
    }

    @Test
    void whatIsFiledIsKeptWithTheTicketAndItsNumberStandsOnTheSlip() {
        UUID draft = begin();
        desk.office().drafts().save(CLERK, draft, new Answers(SampleDesk.answers()));
        desk.office().drafts().mark(CLERK, draft, "bank-card", CaseMaterial.Mark.COPY);
        desk.cases().answer(new SubmitOutcome.Filed(receipt(), false));

        SampleRequest request = SampleRequest.post(CLERK);
        SampleDesk.answers().forEach((field, value) -> request.with("f." + field, value.toString()));
        intake.render(request.at("draft", draft)
                .with("act", "submit")
                .with("key", "k1")
                .with("digest", desk.matters().matter(SampleMatters.ALLOWANCE).digest())
                .with("a0", SamplePeople.WANG.ref().toString()));

        assertThat(queue.filed()).containsExactly(SampleDesk.NUMBER);
        assertThat(devices.printed())
                .singleElement()
                .satisfies(slip -> assertThat(slip.blocks().toString()).contains("排队号", "A012"));
    }

    private static Receipt receipt() {
        return new Receipt(
                SampleDesk.NUMBER,
                "token",
                "ABCDEF",
                Instant.parse("2026-11-24T01:30:00Z"),
                "高龄津贴",
                "王*英",
                List.of(),
                SamplePlaces.STREET,
                "天宁区民政局（示例）",
                Optional.empty());
    }

    @Test
    void anUnknownButtonDoesNothing() {
        assertThat(((PageResult.Page) start.render(press("explode"))).status()).isEqualTo(409);
        assertThat(queue.acts()).isEmpty();
    }
}
