// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.CaseEventType.CLOSED;
import static org.tongban.cases.CaseEventType.RECEIVED;

import java.util.UUID;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.page.PageResult;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.WellFormed;

@PersistenceUnderTest("rating-0.1")
class PagesTest {
    private static final Caller CLERK = Town.staff(Town.post(Duty.WINDOW, "/3204/320402/320402004", ""));
    private static final Caller STRANGER = new Caller.Citizen(new PersonRef(new UUID(3, 4)), "李示例", PersonKind.NATURAL);

    @DatabaseTest
    void theFormShowsFiveWordsWithFacesAndChoosesNone(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        String markup = markup(open(Town.TOKEN).to(town.page), 200);

        assertThat(markup)
                .contains("2026年11月24日到红梅街道便民服务中心办事，您满意吗？", "非常满意", "基本满意", "非常不满意", "服务态度")
                .containsPattern("(?s)(type=\"radio\".*){5}")
                .doesNotContain("checked", "办事指南精确度", "T0402-07");
        assertThat(WellFormed.faults(markup)).isEmpty();
    }

    @DatabaseTest
    void ratingFromTheQrCodeNeedsNoAccountAndIsThankedFor(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        PageResult posted = choice("FAIRLY_SATISFIED").to(town.page);
        String home = "/rate/" + Town.TOKEN;
        assertThat(posted).isEqualTo(new PageResult.Redirect(home + "?thanks=" + Town.VISIT));
        assertThat(markup(open(Town.TOKEN).with("thanks", Town.VISIT).to(town.page), 200))
                .contains("谢谢您，评价已收到", "2026年11月24日 14:32 收到")
                .doesNotContain("<form");
        assertThat(markup(open(Town.TOKEN).to(town.page), 200)).contains("都已经评价过了");
    }

    @DatabaseTest
    void aDoubleClickIsToldThatTheRatingIsThereAndWhen(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();
        choice("SATISFIED").to(town.page);

        assertThat(choice("SATISFIED").to(town.page)).isInstanceOfSatisfying(PageResult.Message.class, message -> {
            assertThat(message.status()).isEqualTo(409);
            assertThat(message.text()).contains("2026年11月24日 14:32 已经评价过，没有重复记录");
        });
    }

    @DatabaseTest
    void whatIsWrongIsSaidBesideTheFieldAndWhatWasTypedStays(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        String none = markup(choice("").with("text", "<b>等了很久</b>").to(town.page), 400);
        assertThat(none).contains("请从五个等次里选一个", "&lt;b&gt;等了很久&lt;/b&gt;", "#level-1");
        assertThat(WellFormed.faults(none)).isEmpty();
        assertThat(markup(choice("GREAT").to(town.page), 400)).contains("请从五个等次里选一个");
        String both = markup(
                choice("SATISFIED")
                        .with("good", "SERVICE_SPEED")
                        .with("poor", "SERVICE_SPEED")
                        .with("text", "好".repeat(600))
                        .to(town.page),
                400);
        assertThat(both).contains("请先改好 2 处", "请删去 100 个字", "“服务效率”两边都选了", "checked");
        assertThat(WellFormed.faults(both)).isEmpty();
    }

    @DatabaseTest
    void aWrongTokenIsNotFoundLikeInTracking(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();

        for (String token : new String[] {"nobody", "../my", "x".repeat(65), "\"><script>"}) {
            assertThat(open(token).to(town.page))
                    .isInstanceOfSatisfying(
                            PageResult.Message.class,
                            message -> assertThat(message.status()).isEqualTo(404));
        }
    }

    @DatabaseTest
    void aRunningCaseSaysWhenItCanBeRated(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.course(Town.TOKEN).then(RECEIVED, "2026-11-24T09:30:00", SampleCases.CITIZEN);

        String markup = markup(open(Town.TOKEN).to(town.page), 200);
        assertThat(markup).contains("现在还不能评价", "事情办完以后").doesNotContain("<form");
        assertThat(WellFormed.faults(markup)).isEmpty();
    }

    @DatabaseTest
    void theLastOccasionIsAskedForAndTheOthersAreOffered(TestDatabase database) {
        Town town = new Town(database.jpa());
        town.course(Town.TOKEN)
                .then(RECEIVED, "2026-11-24T09:30:00", SampleCases.CLERK)
                .then(CLOSED, "2026-11-27T11:00:00", "天宁区民政局（示例） T0402-11");

        assertThat(markup(open(Town.TOKEN).to(town.page), 200))
                .contains("天宁区民政局（示例）办完这件事，您满意吗？", "办事指南精确度", "?occasion=" + Town.VISIT);
        assertThat(markup(open(Town.TOKEN).with("occasion", Town.VISIT).to(town.page), 200))
                .contains("红梅街道便民服务中心办事，您满意吗？", "?occasion=" + Town.FINISH);
    }

    @DatabaseTest
    void theOwnCaseIsRatedAfterSigningInAndNobodyElsesIs(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();
        Object number = SampleCases.number(Town.TOKEN);

        assertThat(new SampleRequest().part("number", number).to(town.mine)).isInstanceOf(PageResult.SignInFirst.class);
        assertThat(new SampleRequest().by(STRANGER).part("number", number).to(town.mine))
                .isInstanceOf(PageResult.Message.class);
        assertThat(markup(
                        new SampleRequest()
                                .by(Town.OWNER)
                                .part("number", number)
                                .to(town.mine),
                        200))
                .contains("action=\"/my/" + number + "/rate\"", "href=\"/cases/" + number + "\"")
                .doesNotContain(Town.TOKEN);
    }

    @DatabaseTest
    void staffCannotRateForTheCitizen(TestDatabase database) {
        Town town = new Town(database.jpa()).visited();
        Object number = SampleCases.number(Town.TOKEN);

        assertThat(choice("VERY_SATISFIED").by(CLERK).to(town.page)).isInstanceOf(PageResult.Message.class);
        assertThat(new SampleRequest().by(CLERK).part("number", number).to(town.mine))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.status()).isEqualTo(403));
        assertThat(town.ratings.sheet(Town.TOKEN).orElseThrow().open()).hasSize(1);
    }

    @DatabaseTest
    void theDeskSeesCountsAndNoCase(TestDatabase database) {
        Town town = new Town(database.jpa());
        for (int i = 0; i < 7; i++) {
            town.course("case" + i).then(RECEIVED, "2026-11-24T09:30:00", SampleCases.CLERK);
            town.rate("case" + i, Town.VISIT, i < 6 ? "SATISFIED" : "DISSATISFIED");
        }
        town.clock.set("2026-12-02T08:00:00");

        String markup = markup(new SampleRequest().by(CLERK).to(town.desk), 200);
        assertThat(markup)
                .contains("2026年11月，按部门", "天宁区民政局（示例）", "至少 6", "少于 5")
                .doesNotContain("3204022026", "至少 7");
        assertThat(WellFormed.faults(markup)).isEmpty();
        String empty = markup(
                new SampleRequest()
                        .by(CLERK)
                        .with("month", "2026-10")
                        .with("by", "HALL")
                        .to(town.desk),
                200);
        assertThat(empty).contains("2026年10月没有评价");
        assertThat(WellFormed.faults(empty)).isEmpty();
        assertThat(markup(new SampleRequest().by(CLERK).with("month", "2026-12").to(town.desk), 200))
                .contains("下个月 1 日显示");
    }

    private static SampleRequest open(String token) {
        return new SampleRequest().part("token", token);
    }

    private static SampleRequest choice(String level) {
        return open(Town.TOKEN).post().with("occasion", Town.VISIT).with("level", level);
    }

    private static String markup(PageResult result, int status) {
        assertThat(result).isInstanceOf(PageResult.Page.class);
        PageResult.Page page = (PageResult.Page) result;
        assertThat(page.status()).isEqualTo(status);
        return page.body().markup();
    }
}
