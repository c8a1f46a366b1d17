// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.Light;
import org.tongban.hall.ScopePath;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.page.PageResult;
import org.tongban.supervision.internal.store.JpaMarks;
import org.tongban.supervision.internal.store.JpaOrderLists;
import org.tongban.supervision.internal.store.JpaOrders;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.WellFormed;

/** Red on Friday 2026-12-04, 10:00: the head is asked on Monday, 17:00, the supervisor on Wednesday, 17:00. */
@PersistenceUnderTest("supervision-0.1")
class OrdersTest {
    private static final CaseNumber CASE = new CaseNumber("320402202611240000018");
    private static final Caller SUPERVISOR = staff("D0412-01", Duty.SUPERVISOR, "/3204/320412", "");
    private static final Caller OTHER_SUPERVISOR = staff("D0412-02", Duty.SUPERVISOR, "/3204/320412", "");
    private static final Caller ELSEWHERE = staff("D0402-01", Duty.SUPERVISOR, "/3204/320402", "");
    private static final Caller OFFICER = staff("W0412-01", Duty.EXAMINATION, "/3204/320412", "civil-affairs");
    private static final Caller SURVEYOR = staff("H0412-01", Duty.EXAMINATION, "/3204/320412", "housing");
    private static final Caller NEIGHBOUR = staff("W0412-05", Duty.DECISION, "/3204/320412", "human-resources");
    private static final String KEY = "2026-000001";

    private final TestClock clock = TestClock.at("2026-12-04T10:00:00");
    private final SampleLights lights = new SampleLights();
    private Orders one;
    private Orders two;
    private OrderPage page;
    private OrderLists lists;
    private Overview overview;

    @BeforeEach
    void start(TestDatabase database) {
        Deadlines deadlines = new Deadlines(new Weekends(), clock);
        one = new Orders(new JpaOrders(database.jpa()), new JpaMarks(database.jpa()), lights, deadlines);
        two = new Orders(new JpaOrders(database.otherNode()), new JpaMarks(database.otherNode()), lights, deadlines);
        Departments departments = new Departments(names());
        page = new OrderPage(one, departments, deadlines);
        lists = new OrderLists(new JpaOrderLists(database.jpa()), departments, deadlines);
        overview = new Overview(lights, lists, departments);
    }

    @DatabaseTest
    void redAndBreachEachGiveOneOrderHoweverOftenAndOnHoweverManyNodesItIsLookedFor(TestDatabase database) {
        lights.on(CASE, Light.YELLOW, clock.instant());
        assertThat(one.issueDue()).isZero();
        lights.on(CASE, Light.RED, clock.instant());

        int issued = together(() -> one.issueDue(), () -> two.issueDue());

        assertThat(issued).isEqualTo(1);
        assertThat(one.issueDue()).isZero();
        lights.on(CASE, Light.BREACH, clock.instant());
        assertThat(one.issueDue()).isEqualTo(1);
        assertThat(list(SUPERVISOR, Shown.OPEN, "").orders())
                .extracting(OrderLine::title)
                .containsExactly("督〔2026〕0002号", "督〔2026〕0001号");
    }

    @DatabaseTest
    void aLateStepGivesOneOrderToTheDepartmentThatDoesItAndTheCaseAnotherLater(TestDatabase database) {
        lights.lateStep(CASE, clock.instant());

        assertThat(together(() -> one.issueDue(), () -> two.issueDue())).isEqualTo(1);

        assertThat(one.issueDue() + two.issueDue()).isZero();
        assertThat(order().department()).isEqualTo("housing");
        assertThat(order().holder()).contains("H0412-01");
        assertThat(order().reason()).isEqualTo("红灯·现场勘验");
        assertThat(one.history(order())).extracting(Entry::words).containsExactly("“现场勘验”超过本环节的期限，应于 2026年12月3日 办完。");
        assertThat(one.see(OFFICER, KEY)).isEmpty();
        done(one.answer(SURVEYOR, order(), 1, "雨停后马上去现场。", "2026-12-08"));
        done(one.judge(SUPERVISOR, order(), 2, Act.CLOSED, "同意办结。"));
        lights.on(CASE, Light.RED, clock.instant());
        assertThat(one.issueDue()).isEqualTo(1);
        assertThat(one.see(OFFICER, "2026-000002")).map(Order::reason).contains("红灯");
    }

    @DatabaseTest
    void aLateStepWithoutAnAnswerIsEscalatedAndThePagesNameIt(TestDatabase database) {
        lights.lateStep(CASE, clock.instant());
        one.issueDue();
        clock.set("2026-12-09T17:00:00");
        assertThat(order().escalated(clock.instant())).isTrue();

        String markup = markup(new SampleRequest().by(SUPERVISOR).to(new OverviewPage(overview)), 200);
        assertThat(markup)
                .contains("红灯·现场勘验", "升级：超过 3 个工作日没有反馈", "在期限内", "现场勘验已超时，应于 2026年12月3日 办完", "2026年12月4日 10:00")
                .contains("没有安装的部门")
                .doesNotContain(">housing<");
        assertThat(WellFormed.faults(markup)).isEmpty();
        String late =
                markup(new SampleRequest().by(SUPERVISOR).part("number", CASE).to(new LateCasePage(lights, one)), 200);
        assertThat(late).contains("“现场勘验”超过本环节的期限", "发出督办单");
        assertThat(WellFormed.faults(late)).isEmpty();
        assertThat(markup(request(SURVEYOR).to(page), 200)).contains("红灯·现场勘验", "提交反馈");
    }

    @DatabaseTest
    void anOrderByHandForALateStepGoesToTheDepartmentThatDoesIt(TestDatabase database) {
        lights.lateStep(CASE, clock.instant());
        assertThat(byHand(SUPERVISOR, "群众来电催办。").to(new LateCasePage(lights, one)))
                .isEqualTo(new PageResult.Redirect("/supervision/orders/" + KEY));
        assertThat(order().department()).isEqualTo("housing");
        assertThat(order().reason()).isEqualTo("人工督办·现场勘验");
    }

    @DatabaseTest
    void anOrderIsAnsweredReturnedAnsweredAndClosedAndItsHistoryStays(TestDatabase database) {
        issued();
        done(one.answer(OFFICER, order(), 1, "材料在补，正在催。", "2026-12-08"));
        done(one.judge(SUPERVISOR, order(), 2, Act.RETURNED, "请写清原因。"));
        done(one.answer(OFFICER, order(), 3, "窗口漏收一份材料，已补。", "2026-12-09"));
        done(one.judge(SUPERVISOR, order(), 4, Act.CLOSED, "同意办结。"));

        assertThat(one.history(order()))
                .extracting(Entry::act)
                .containsExactly(Act.ISSUED, Act.ANSWERED, Act.RETURNED, Act.ANSWERED, Act.CLOSED);
        refused(one.judge(SUPERVISOR, order(), 5, Act.CLOSED, "再办结一次。"), 409, "已经办结");
        refused(one.answer(OFFICER, order(), 5, "补充说明一下。", "2026-12-09"), 409, "已经办结");
        assertThat(one.history(order())).hasSize(5);
    }

    @DatabaseTest
    void ofTwoSupervisorsAtOnceOneWinsAndTheOtherKeepsTheText(TestDatabase database) {
        issued();
        done(one.answer(OFFICER, order(), 1, "材料在补，正在催。", "2026-12-08"));
        Order seen = order();
        done(two.judge(OTHER_SUPERVISOR, seen, 2, Act.CLOSED, "同意办结。"));
        refused(one.judge(SUPERVISOR, seen, 2, Act.RETURNED, "请写清原因。"), 409, "同事刚刚已处理");

        String markup = markup(
                request(SUPERVISOR)
                        .post()
                        .with("do", "return")
                        .with("version", "2")
                        .with("words", "请<b>写清</b>原因。")
                        .to(page),
                409);
        assertThat(markup).contains("没有保存", "请&lt;b&gt;写清&lt;/b&gt;原因。", "已办结");
        assertThat(WellFormed.faults(markup)).isEmpty();
        assertThat(one.history(order())).hasSize(3);
    }

    @DatabaseTest
    void whatIsMissingIsNamedAndNothingIsWritten(TestDatabase database) {
        issued();
        refused(one.answer(OFFICER, order(), 1, "", "2026-12-08"), 400, "请写反馈内容");
        refused(one.answer(OFFICER, order(), 1, "长".repeat(501), "2026-12-08"), 400, "请删去 1 个字");
        refused(one.answer(OFFICER, order(), 1, "正在催办。", "明天"), 400, "预计办结日期");
        refused(one.answer(OFFICER, order(), 1, "正在催办。", "2026-12-03"), 400, "已经过了");
        refused(one.judge(SUPERVISOR, order(), 1, Act.CLOSED, "同意办结。"), 409, "待反馈");
        assertThat(one.history(order())).hasSize(1);
    }

    @DatabaseTest
    void aDepartmentSeesItsOwnOrdersOnlyAndWhoAnsweredDoesNotJudge(TestDatabase database) {
        issued();
        assertThat(one.see(OFFICER, KEY)).isPresent();
        assertThat(one.see(NEIGHBOUR, KEY)).isEmpty();
        assertThat(one.see(ELSEWHERE, KEY)).isEmpty();
        assertThat(one.see(Caller.ANONYMOUS, KEY)).isEmpty();
        assertThat(lists.view("", Sight.ofDepartment(NEIGHBOUR), Shown.OPEN, "").orders())
                .isEmpty();
        refused(one.answer(SUPERVISOR, order(), 1, "我来替他写。", "2026-12-08"), 403, "责任部门");
        Caller both = new Caller.Staff(
                "W0412-01",
                "示例同事",
                List.of(post(Duty.EXAMINATION, "/3204/320412", "civil-affairs"), post(Duty.SUPERVISOR, "/3204", "")));
        done(one.answer(both, order(), 1, "材料在补，正在催。", "2026-12-08"));
        refused(one.judge(both, order(), 2, Act.CLOSED, "自己办结。"), 403, "另一位督办员");
        refused(one.judge(OFFICER, order(), 2, Act.CLOSED, "自己办结。"), 403, "督办员");
    }

    @DatabaseTest
    void withoutAnAnswerTheHeadIsAskedAfterOneWorkingDayAndTheSupervisorAfterThree(TestDatabase database) {
        issued();
        clock.set("2026-12-07T16:59:59");
        assertThat(order().forHead(clock.instant())).isFalse();
        clock.set("2026-12-07T17:00:00");
        assertThat(order().forHead(clock.instant())).isTrue();
        clock.set("2026-12-09T16:59:59");
        assertThat(order().escalated(clock.instant())).isFalse();
        clock.set("2026-12-09T17:00:00");
        assertThat(order().escalated(clock.instant())).isTrue();

        done(one.answer(OFFICER, order(), 1, "材料在补，正在催。", "2026-12-11"));
        assertThat(order().escalated(clock.instant())).isFalse();
        assertThat(History.of(one.history(order()), clock.instant()))
                .extracting(OrderView.Past::what, OrderView.Past::at)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("发出督办单", "2026年12月4日 10:00"),
                        org.assertj.core.api.Assertions.tuple("请部门负责人过问", "2026年12月7日 17:00"),
                        org.assertj.core.api.Assertions.tuple("升级到督办员", "2026年12月9日 17:00"),
                        org.assertj.core.api.Assertions.tuple("部门反馈", "2026年12月9日 17:00"));
    }

    @DatabaseTest
    void aSupervisorIssuesOneByHandWithAReasonAndADoubleClickIssuesOne(TestDatabase database) {
        lights.on(CASE, Light.YELLOW, clock.instant());
        LateCasePage late = new LateCasePage(lights, one);
        assertThat(markup(byHand(SUPERVISOR, "").to(late), 400)).contains("请写督办理由");
        assertThat(byHand(ELSEWHERE, "群众来电催办。").to(late)).isInstanceOf(PageResult.Message.class);
        assertThat(byHand(SUPERVISOR, "群众来电催办。").to(late))
                .isEqualTo(new PageResult.Redirect("/supervision/orders/" + KEY));
        String again = markup(byHand(SUPERVISOR, "群众来电催办。").to(late), 409);
        assertThat(again).contains("没有重复发");
        assertThat(WellFormed.faults(again)).isEmpty();
    }

    @DatabaseTest
    void thePagesShowWhatIsLateAndTheFileKeepsFormulasAsText(TestDatabase database) {
        issued();
        clock.set("2026-12-09T17:00:00");
        String markup = markup(new SampleRequest().by(SUPERVISOR).to(new OverviewPage(overview)), 200);
        assertThat(markup)
                .contains("督〔2026〕0001号", "升级：超过 3 个工作日没有反馈", CASE.value(), "红灯", "镇街审核已超时，应于 2026年11月30日 办完");
        assertThat(WellFormed.faults(markup)).isEmpty();

        String desk = markup(new SampleRequest().by(OFFICER).to(new DepartmentOrdersPage(lists)), 200);
        assertThat(desk).contains("等部门反馈 <span class=\"desk-count\">1</span>", "督〔2026〕0001号");
        assertThat(WellFormed.faults(desk)).isEmpty();
        String form = markup(request(OFFICER).to(page), 200);
        assertThat(form).contains("预计办结日期", "name=\"csrf\"");
        assertThat(WellFormed.faults(form)).isEmpty();

        PageResult.Download file =
                (PageResult.Download) new SampleRequest().by(SUPERVISOR).to(new LateCasesCsv(lights));
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains("\"'=高龄津贴\"", grouped(CASE))
                .doesNotContain(CASE.value());
    }

    /** As a spreadsheet leaves it alone. */
    private static String grouped(CaseNumber number) {
        return number.value().replaceAll("(.{4})(?!$)", "$1 ");
    }

    @DatabaseTest
    void aSupervisorWithTwoPostsSeesBothBranches(TestDatabase database) {
        issued();
        Caller both = new Caller.Staff(
                "D0400-01",
                "示例同事",
                List.of(post(Duty.SUPERVISOR, "/3204/320402", ""), post(Duty.SUPERVISOR, "/3204/320412", "")));
        String markup = markup(new SampleRequest().by(both).to(new OverviewPage(overview)), 200);
        assertThat(markup).contains("督〔2026〕0001号", CASE.value());
        PageResult.Download file =
                (PageResult.Download) new SampleRequest().by(both).to(new LateCasesCsv(lights));
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains(grouped(CASE));
        assertThat(list(ELSEWHERE, Shown.OPEN, "").orders()).isEmpty();
    }

    @DatabaseTest
    void theListsHaveAllOrdersPageByPage(TestDatabase database) {
        lights.on(CASE, Light.YELLOW, clock.instant());
        for (int i = 0; i < 53; i++) {
            done(one.issue(SUPERVISOR, CASE, "form-" + i, "群众来电催办。"));
        }
        OrderListView first = list(SUPERVISOR, Shown.OPEN, "");
        String next = first.next().orElseThrow();
        OrderListView second = list(SUPERVISOR, Shown.OPEN, next.substring(next.indexOf("after=") + 6));

        assertThat(first.orders()).hasSize(50);
        assertThat(second.orders()).hasSize(3).doesNotContainAnyElementsOf(first.orders());
        assertThat(second.next()).isEmpty();
        assertThat(second.first()).isPresent();
        String page = markup(new SampleRequest().by(SUPERVISOR).to(new OrdersPage(lists)), 200);
        assertThat(page).contains("没有办结 <span class=\"desk-count\">53</span>", "下一页");
        assertThat(WellFormed.faults(page)).isEmpty();
    }

    @DatabaseTest
    void eachListShowsWhatItSays(TestDatabase database) {
        issued();
        assertThat(list(SUPERVISOR, Shown.WAITING, "").orders()).hasSize(1);
        assertThat(list(SUPERVISOR, Shown.OVERDUE, "").orders()).isEmpty();
        clock.set("2026-12-07T17:00:00");
        assertThat(list(SUPERVISOR, Shown.OVERDUE, "").orders()).hasSize(1);
        done(one.answer(OFFICER, order(), 1, "材料在补，正在催。", "2026-12-08"));
        assertThat(list(SUPERVISOR, Shown.OVERDUE, "").orders()).isEmpty();
        assertThat(list(SUPERVISOR, Shown.ANSWERED, "").orders()).hasSize(1);
        assertThat(list(SUPERVISOR, Shown.CLOSED, "").orders()).isEmpty();
        done(one.judge(SUPERVISOR, order(), 2, Act.CLOSED, "同意办结。"));
        assertThat(list(SUPERVISOR, Shown.CLOSED, "").orders()).hasSize(1);
        assertThat(list(SUPERVISOR, Shown.OPEN, "").orders()).isEmpty();
    }

    @DatabaseTest
    void theDeskSaysHowManyOrdersWaitForTheDepartmentAndForNobodyElse(TestDatabase database) {
        DepartmentOrdersPage desk = new DepartmentOrdersPage(lists);
        assertThat(desk.of((Caller.Staff) OFFICER)).isEmpty();
        issued();
        assertThat(desk.of((Caller.Staff) OFFICER)).singleElement().satisfies(errand -> {
            assertThat(errand.words()).isEqualTo("有 1 张督办单等您的部门反馈。");
            assertThat(errand.href()).isEqualTo("/desk/orders?show=waiting");
            assertThat(errand.urgent()).isFalse();
        });
        assertThat(desk.of((Caller.Staff) NEIGHBOUR)).isEmpty();
        assertThat(desk.of((Caller.Staff) SUPERVISOR)).isEmpty();
        clock.set("2026-12-07T17:00:00");
        assertThat(desk.of((Caller.Staff) OFFICER))
                .extracting(org.tongban.page.Errands.Errand::words)
                .containsExactly("有 1 张督办单等您的部门反馈，其中 1 张已经超时。");
    }

    @DatabaseTest
    void whoHasNoDepartmentDoesNotFindTheListOfOne(TestDatabase database) {
        DepartmentOrdersPage desk = new DepartmentOrdersPage(lists);
        assertThat(desk.opensFor(OFFICER)).isTrue();
        assertThat(desk.opensFor(staff("T0402-09", Duty.EXAMINATION, "/3204/320402", "")))
                .isFalse();
    }

    private OrderListView list(Caller caller, Shown shown, String after) {
        return lists.view("/supervision/orders", Sight.ofSupervisor(caller), shown, after);
    }

    private void issued() {
        lights.on(CASE, Light.RED, clock.instant());
        assertThat(one.issueDue()).isEqualTo(1);
    }

    private Order order() {
        return one.see(SUPERVISOR, KEY).orElseThrow();
    }

    private static SampleRequest request(Caller caller) {
        return new SampleRequest().by(caller).part("order", KEY);
    }

    private static SampleRequest byHand(Caller caller, String words) {
        return new SampleRequest()
                .by(caller)
                .part("number", CASE)
                .post()
                .with("key", "one-form")
                .with("words", words);
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void refused(Outcome outcome, int status, String words) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.reason()).contains(words);
        });
    }

    private static String markup(PageResult result, int status) {
        assertThat(result).isInstanceOf(PageResult.Page.class);
        PageResult.Page shown = (PageResult.Page) result;
        assertThat(shown.status()).isEqualTo(status);
        return shown.body().markup();
    }

    private static Caller staff(String workNumber, Duty duty, String scope, String department) {
        return new Caller.Staff(workNumber, "示例同事", List.of(post(duty, scope, department)));
    }

    private static Post post(Duty duty, String scope, String department) {
        return new Post(
                duty,
                new ScopePath(scope),
                Optional.of(department).filter(key -> !key.isEmpty()),
                "示例办公室",
                Optional.empty());
    }

    /** Knows the name of one department. */
    private static CaseReadService names() {
        return (CaseReadService) Proxy.newProxyInstance(
                CaseReadService.class.getClassLoader(),
                new Class<?>[] {CaseReadService.class},
                (proxy, method, arguments) -> Optional.of("民政").filter(name -> "civil-affairs".equals(arguments[0])));
    }

    private static int together(
            java.util.concurrent.Callable<Integer> left, java.util.concurrent.Callable<Integer> right) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            int sum = 0;
            for (Future<Integer> result : pool.invokeAll(List.of(left, right))) {
                sum += result.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private record Weekends() implements WorkCalendar {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        @Override
        public LocalDate publishedUntil() {
            return LocalDate.of(2026, 12, 31);
        }
    }
}
