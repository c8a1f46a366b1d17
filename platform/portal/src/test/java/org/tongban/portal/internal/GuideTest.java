// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.hall.DivisionCode;
import org.tongban.matter.Matter;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.pages.GuidePage;
import org.tongban.portal.internal.pages.HallPage;
import org.tongban.portal.internal.pages.MattersPage;

/** What the guide offers: it follows the matter, the hall and the day. */
class GuideTest {
    private final Town town = new Town();

    private String guide(String matter, DivisionCode hall) {
        return Town.body(
                SamplePortals.visit().in(hall).part("matter", matter), new GuidePage(town.site, town.tracking));
    }

    @Test
    void aMatterThatGoesOnlineIsFiledFromHere() {
        assertThat(guide("elderly-allowance", SamplePlaces.COMMUNITY))
                .contains("href=\"/apply/elderly-allowance\"", "在线办理", "全程在网上办，不用跑。");
    }

    @Test
    void aVisitThatRemainsIsSaidBeforehand() {
        assertThat(guide("food-business-licence", SamplePlaces.TIANNING)).contains("先在网上交，再跑一次。", "现场核查在经营场所进行");
    }

    @Test
    void twoPeopleWhoMustComeAreSentToTheWindowWithWhatToBring() {
        String page = guide("marriage-registration", SamplePlaces.COMMUNITY);
        assertThat(page)
                .contains("去窗口办", "这件事要双方本人到场，不能网上办。可以先看看要带什么。", "双方身份证")
                .doesNotContain("/apply/", "网上交：");
    }

    @Test
    void whereBothHaveToComeNoLowerHallTakesItInForThem() {
        assertThat(guide("marriage-registration", SamplePlaces.COMMUNITY))
                .contains("仅咨询")
                .doesNotContain("代您收下");
        assertThat(guide("marriage-registration", SamplePlaces.TIANNING)).contains("可受理");
    }

    @Test
    void aSuspendedMatterSaysUntilWhenAndOffersNoButton() {
        assertThat(guide("temporary-relief", SamplePlaces.COMMUNITY))
                .contains("这个事项暂停办理", "原因：系统升级。", "预计 2026年12月10日（周四） 恢复。", "0519-12345")
                .doesNotContain("/apply/", "代您收下");
    }

    @Test
    void aMatterIsNotSuspendedBeforeItsDay() {
        town.clock.set("2026-10-31T09:00:00");
        assertThat(guide("temporary-relief", SamplePlaces.COMMUNITY))
                .contains("预约办理")
                .doesNotContain("这个事项暂停办理");
    }

    private static String guideBesideAQueue(Town town, String matter, DivisionCode hall) {
        return Town.body(
                SamplePortals.visit()
                        .in(hall)
                        .part("matter", matter)
                        .beside("/halls/" + hall + "/book")
                        .beside("/halls/" + hall + "/queue"),
                new GuidePage(town.site, town.tracking));
    }

    @Test
    void aTimeIsBookedWhereAQueueIsInstalledAndNowhereElse() {
        town.clock.set("2026-10-31T09:00:00");
        String hall = "/halls/" + SamplePlaces.TIANNING;
        assertThat(guide("temporary-relief", SamplePlaces.TIANNING)).doesNotContain(hall + "/book", hall + "/queue");
        assertThat(guideBesideAQueue(town, "temporary-relief", SamplePlaces.TIANNING))
                .contains("href=\"" + hall + "/book?matter=temporary-relief\">预约办理", hall + "/queue\"")
                .doesNotContain("预约时间去窗口办");
        assertThat(guideBesideAQueue(town, "marriage-registration", SamplePlaces.TIANNING))
                .contains("去窗口办", "href=\"" + hall + "/book?matter=marriage-registration\">预约时间去窗口办");
    }

    @Test
    void aHallThatDoesNotTakeTheMatterGivesNoTimesForIt() {
        DivisionCode explains = DivisionCode.of("320402004");
        assertThat(guideBesideAQueue(town, "elderly-allowance", explains)).doesNotContain("/book");
    }

    @Test
    void aHallShowsWhoWaitsAsLongAsAQueueIsInstalled() {
        String home = "/halls/" + SamplePlaces.TIANNING;
        HallPage page = new HallPage(town.site);
        assertThat(Town.body(SamplePortals.visit().part("hall", SamplePlaces.TIANNING), page))
                .doesNotContain(home + "/queue");
        assertThat(Town.body(
                        SamplePortals.visit()
                                .part("hall", SamplePlaces.TIANNING)
                                .beside(home + "/queue")
                                .beside(home + "/book"),
                        page))
                .contains("href=\"" + home + "/queue\">取号和现在排队", "href=\"" + home + "/book\">预约时间");
    }

    @Test
    void aHallThatOnlyExplainsLeadsToAnotherOne() {
        assertThat(guide("elderly-allowance", DivisionCode.of("320402004")))
                .contains("您选的大厅不收这个事项，只提供咨询。", "换一个大厅办")
                .doesNotContain("href=\"/apply/elderly-allowance\"");
    }

    @Test
    void theBodyIsNamedForThoseWhoBelongHere() {
        assertThat(guide("elderly-allowance", SamplePlaces.COMMUNITY)).contains("户籍在天宁区的，由天宁区民政局（示例）办", "材料交在这里，我们转过去");
        assertThat(guide("marriage-registration", SamplePlaces.TIANNING)).contains("天宁区民政局（示例）");
    }

    @Test
    void papersThatNobodyHasToBringStandApartWithTheReason() {
        String page = guide("elderly-allowance", SamplePlaces.COMMUNITY);
        assertThat(page.substring(page.indexOf("这些不用交"))).contains("免提交", "身份证、户口簿", "公安部门已有这些信息，我们自己核对");
    }

    @Test
    void aMatterThatNoBundleHasIsNotFound() {
        town.matters.clear();
        PageResult result =
                SamplePortals.visit().part("matter", "elderly-allowance").to(new GuidePage(town.site, town.tracking));
        assertThat(result).isInstanceOfSatisfying(PageResult.Message.class, message -> {
            assertThat(message.status()).isEqualTo(404);
            assertThat(message.title()).isEqualTo("没有这个事项");
        });
    }

    @Test
    void aHallListsMattersWithItsRole() {
        String page = Town.body(SamplePortals.visit().part("hall", SamplePlaces.COMMUNITY), new HallPage(town.site));
        assertThat(page).contains("代收", "仅咨询 2 项", "现在开门，17:00 关门");
    }

    @Test
    void aDepartmentIsCalledByItsNameAndNeverByItsKey() {
        Matter matter = town.matters.snapshot().matters().get(0);
        assertThat(Words.department(matter)).isEqualTo("民政");
        assertThat(Town.body(SamplePortals.visit().with("department", "housing"), new MattersPage(town.site)))
                .contains("部门办事")
                .doesNotContain(">housing<");
    }

    @Test
    void aSearchThatFindsNothingGivesOneNextStep() {
        assertThat(Town.body(SamplePortals.visit().with("q", "办护照"), new MattersPage(town.site)))
                .contains("没有找到“办护照”。", "看全部事项");
    }
}
