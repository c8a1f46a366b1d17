// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.queue.internal.pages.AppointmentsPage;
import org.tongban.queue.internal.pages.BoardPage;
import org.tongban.queue.internal.pages.BookPage;
import org.tongban.queue.internal.pages.DeskQueuePage;
import org.tongban.queue.internal.pages.HallQueuePage;
import org.tongban.queue.internal.pages.KioskPage;
import org.tongban.queue.internal.pages.TicketPage;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.WellFormed;

@PersistenceUnderTest("queue-0.1")
class PagesTest {
    private static final String HALL = "320402000000";
    private static final Pattern TICKET = Pattern.compile("\\?ticket=([A-Za-z0-9_-]{22})");

    private final Town town;
    private final HallStatus status;
    private final KioskPage kiosk;
    private final DeskQueuePage desk;
    private final BookPage book;
    private final AppointmentsPage appointments;

    PagesTest(TestDatabase database) {
        this.town = new Town(database.jpa());
        this.status = new HallStatus(town.site, town.lines);
        this.kiosk = new KioskPage(town.site, town.settings, town.kiosk, status, new SampleTracking());
        this.desk = new DeskQueuePage(town.site, town.calling, new DeskViews(town.site, town.calling, town.kiosk));
        this.book = new BookPage(town.site, town.booking);
        this.appointments = new AppointmentsPage(town.site, town.booking);
    }

    private static SampleRequest at(String hall) {
        return SamplePortals.visit().part("hall", hall).from("192.168.1.20");
    }

    private static String body(PageResult result) {
        if (result instanceof PageResult.Page page) {
            assertThat(WellFormed.faults(page.body().markup())).isEmpty();
            return page.body().markup();
        }
        throw new AssertionError("No page but " + result);
    }

    private static String location(PageResult result) {
        if (result instanceof PageResult.Redirect redirect) {
            return redirect.location();
        }
        throw new AssertionError("No redirect but " + result);
    }

    private static PageResult.Message message(PageResult result) {
        if (result instanceof PageResult.Message message) {
            return message;
        }
        throw new AssertionError("No message but " + result);
    }

    private String drawTicket(String choice, String key) {
        Matcher ticket = TICKET.matcher(
                location(at(HALL).post().with("choice", choice).with("key", key).to(kiosk)));
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    @DatabaseTest
    void kioskGivesATicketWithNumberPeopleAheadAndAddress(TestDatabase database) {
        drawTicket("A", "first-form");
        String id = drawTicket("B", "second-form");
        String slip = body(at(HALL).with("ticket", id).to(kiosk));
        assertThat(slip).contains("B001", "前面还有 1 人", "http://tianning.localhost:8181/tickets/" + id);
        assertThat(drawTicket("B", "second-form")).isEqualTo(id);
    }

    @DatabaseTest
    void kioskOfAClosedHallSaysWhenItOpensAndOffersNoButton(TestDatabase database) {
        town.clock.set("2026-11-24T17:30:00");
        assertThat(body(at(HALL).to(kiosk))).contains("11月25日（周三） 9:00 开门").doesNotContain("name=\"choice\"");
        PageResult refused = at(HALL).post().with("choice", "A").to(kiosk);
        assertThat(refused)
                .isInstanceOfSatisfying(
                        PageResult.Page.class, page -> assertThat(page.status()).isEqualTo(422));
    }

    @DatabaseTest
    void nobodyDrawsATicketFromHome(TestDatabase database) {
        PageResult.Message answer =
                message(at(HALL).from("203.0.113.5").post().with("choice", "A").to(kiosk));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.next().href()).isEqualTo("/halls/" + HALL + "/queue");
        assertThat(status.waiting(town.hall)).isZero();
    }

    @DatabaseTest
    void unknownHallsAreAnsweredEverywhere(TestDatabase database) {
        List<PageContribution> pages = List.of(
                kiosk,
                book,
                new BoardPage(town.site, town.kiosk, status),
                new HallQueuePage(town.site, town.kiosk, status));
        for (PageContribution page : pages) {
            assertThat(message(at("999999").to(page)).status()).isEqualTo(404);
            assertThat(message(at("<script>").to(page)).status()).isEqualTo(404);
        }
    }

    @DatabaseTest
    void phoneShowsWhereTheTicketStandsUntilItIsOver(TestDatabase database) {
        TicketPage page = new TicketPage(town.site, status);
        String id = drawTicket("A", "the-form-1");
        SampleRequest phone = SamplePortals.visit().part("token", id);
        assertThat(body(phone.to(page))).contains("下一位就是您");
        town.calling.next(town.window("07"));
        assertThat(body(phone.to(page))).contains("请到 07 号窗口").contains("http-equiv=\"refresh\"");
        town.clock.set("2026-11-24T17:00:00");
        town.closing.sweep();
        assertThat(body(phone.to(page))).contains("这张号作废").doesNotContain("http-equiv=\"refresh\"");
        assertThat(message(SamplePortals.visit().part("token", "guessed").to(page))
                        .status())
                .isEqualTo(404);
    }

    @DatabaseTest
    void hallPageAndBoardSayWhoIsCalledAndHowLongItTakesOnlyWhenKnown(TestDatabase database) {
        HallQueuePage page = new HallQueuePage(town.site, town.kiosk, status);
        BoardPage board = new BoardPage(town.site, town.kiosk, status);
        assertThat(body(at(HALL).to(page))).contains("0 人", "算不准要等多久");
        Window window = town.window("07");
        for (int i = 0; i < 6; i++) {
            QueueTicket ticket = town.take("person-" + i);
            town.calling.next(window);
            town.calling.arrive(window, ticket.drawn().id());
            town.clock.advance(Duration.ofMinutes(4));
            town.calling.finish(window, ticket.drawn().id(), List.of());
        }
        town.take("person-7");
        town.take("person-8");
        town.calling.next(window);
        assertThat(body(at(HALL).to(page))).contains("1 人", "按最近办完的 6 位推算", "A007 请到 07 号窗口");
        assertThat(body(at(HALL).to(board))).contains("A007", "07 号窗口", "等候 1 人");
    }

    @DatabaseTest
    void clerkCallsServesAndFinishes(TestDatabase database) {
        String id = drawTicket("A", "the-form-1");
        assertThat(body(clerk().to(desk))).contains("A001", "叫下一位", "accesskey=\"1\"");
        assertThat(location(press("next", ""))).contains("did=next&number=A001");
        assertThat(body(clerk().to(desk))).contains("开始办理", "呼了 1 次");
        press("arrived", id);
        assertThat(body(clerk().to(desk))).contains("办完", "新办件");
        assertThat(location(press("done", id))).contains("did=done");
        assertThat(body(clerk().with("did", "done").with("number", "A001").to(desk)))
                .contains("A001 办完了。", "现在没有人等");
    }

    @DatabaseTest
    void clerkIsToldWhyNothingWasDone(TestDatabase database) {
        String id = drawTicket("A", "the-form-1");
        press("next", "");
        assertThat(body(press("next", ""))).contains("您窗口的 A001 还没有办完");
        assertThat(body(press("skip", id))).contains("再呼 2 次");
        assertThat(body(press("transfer", id))).contains("请先选转到哪里");
        press("arrived", id);
        press("done", id);
        assertThat(body(clerk().post()
                        .with("do", "transfer")
                        .with("ticket", id)
                        .with("to", "department:civil-affairs")
                        .to(desk)))
                .contains("已办完");
    }

    @DatabaseTest
    void onlyClerksWithAWindowCall(TestDatabase database) {
        assertThat(SamplePortals.visit().to(desk)).isInstanceOf(PageResult.SignInFirst.class);
        Caller.Staff without = new Caller.Staff(
                "T0402-09",
                "钱示例",
                List.of(new Post(
                        Duty.WINDOW, new ScopePath("/3204/320402"), Optional.empty(), "天宁区", Optional.empty())));
        assertThat(message(SamplePortals.visit().by(without).to(desk)).title()).isEqualTo("您的岗位没有窗口号");
    }

    @DatabaseTest
    void citizenBooksChangesAndCancels(TestDatabase database) {
        assertThat(at(HALL).to(book)).isInstanceOf(PageResult.SignInFirst.class);
        assertThat(body(citizen().to(book))).contains("来办什么事", Town.ALLOWANCE);
        assertThat(body(citizen().with("matter", Town.ALLOWANCE).to(book))).contains("9:30–10:00", "还能约 2 人");
        assertThat(location(book("2026-11-26T09:30"))).isEqualTo("/appointments?done=booked");
        Appointment made = town.booking.of(Town.WANG.person()).get(0);
        assertThat(body(citizen().to(appointments))).contains(made.code(), "11月26日（周四） 9:30–10:00", "改时间");
        assertThat(location(citizen()
                        .post()
                        .with("change", made.id())
                        .with("slot", "2026-11-27T13:00")
                        .to(book)))
                .isEqualTo("/appointments?done=moved");
        assertThat(location(citizen().post().with("cancel", made.id()).to(appointments)))
                .isEqualTo("/appointments?done=cancelled");
        assertThat(body(citizen().to(appointments))).contains("已取消", "现在没有预约");
    }

    @DatabaseTest
    void bookingSaysWhatIsWrong(TestDatabase database) {
        Slot slot = new Slot(java.time.LocalDate.of(2026, 11, 26), java.time.LocalTime.of(9, 30));
        town.booking.book(Town.person(8), town.hall, Town.ALLOWANCE, slot);
        town.booking.book(Town.person(9), town.hall, Town.ALLOWANCE, slot);
        assertThat(body(book("2026-11-26T09:30"))).contains("刚刚约满了", "约满了");
        assertThat(body(book("2026-11-29T09:30"))).contains("这个时间不能预约");
        assertThat(body(book("tomorrow"))).contains("请选一个时间");
        assertThat(message(citizen().with("change", "somebody-elses").to(book)).status())
                .isEqualTo(404);
        assertThat(message(at(HALL).by(Town.clerk("T0402-07", "07")).to(book)).status())
                .isEqualTo(403);
        assertThat(town.booking.of(Town.WANG.person())).isEmpty();
    }

    private static SampleRequest citizen() {
        return at(HALL).by(Town.WANG);
    }

    private PageResult book(String slot) {
        return citizen()
                .post()
                .with("matter", Town.ALLOWANCE)
                .with("slot", slot)
                .to(book);
    }

    private static SampleRequest clerk() {
        return SamplePortals.visit().by(Town.clerk("T0402-07", "07"));
    }

    private PageResult press(String button, String ticket) {
        return clerk().post().with("do", button).with("ticket", ticket).to(desk);
    }
}
