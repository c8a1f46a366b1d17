// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.pages.NoticePage;
import org.tongban.portal.internal.pages.ProgressPage;
import org.tongban.portal.internal.pages.TimelinePage;

/** What anybody may see of a case. */
class TrackingPagesTest {
    private final Town town = new Town();
    private final ProgressPage progress = new ProgressPage(town.tracking);

    private PageResult.Page look(String number, String code) {
        return (PageResult.Page) SamplePortals.visit()
                .post()
                .with("number", number)
                .with("code", code)
                .to(progress);
    }

    @Test
    void aWrongNumberAndAWrongCodeGetTheSameAnswer() {
        String grouped = SampleCases.NUMBER.grouped();
        PageResult.Page wrongCode = look(grouped, "AAAAAA");
        PageResult.Page wrongNumber = look("3204 0220 2611 2400 0018 X", SampleTracking.CODE);
        assertThat(wrongCode.status()).isEqualTo(422).isEqualTo(wrongNumber.status());
        assertThat(wrongCode.body().markup().replace(grouped, "#"))
                .isEqualTo(wrongNumber.body().markup().replace("3204 0220 2611 2400 0018 X", "#"))
                .contains("没有找到这个办件。请核对编号和查询码。", "value=\"#\"");
    }

    @Test
    void theRightNumberAndCodeShowTheWayNewestOnTop() {
        PageResult.Page page = look(SampleCases.NUMBER.grouped(), SampleTracking.CODE);
        String body = page.body().markup();
        assertThat(page.status()).isEqualTo(200);
        assertThat(body.indexOf("领取结果")).isLessThan(body.indexOf("已受理</strong>"));
        assertThat(body.indexOf("已受理</strong>")).isLessThan(body.indexOf("已收件</strong>"));
        assertThat(body).contains("正在办", "已完成", "还没到", "前作出决定", "已用 3 个工作日，承诺 8 个工作日", "max=\"8\" value=\"3\"");
    }

    @Test
    void emptyFieldsAreBothNamed() {
        assertThat(look("", "").body().markup()).contains("href=\"#f-number\"", "href=\"#f-code\"", "请先改好 2 处");
    }

    @Test
    void theTimelineOfAStrangerNamesNobody() {
        String body = Town.body(
                SamplePortals.visit().part("token", SampleTracking.TOKEN),
                new TimelinePage(town.tracking, new RatingInvitation()));
        assertThat(body).contains("武进区民政局（示例）").doesNotContain("王", "13800000000", "320499");
    }

    @Test
    void aTokenWithOneLetterChangedFindsNothing() {
        assertThat(SamplePortals.visit()
                        .part("token", "token-of-the-cast")
                        .to(new TimelinePage(town.tracking, new RatingInvitation())))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.status()).isEqualTo(404));
    }

    @Test
    void aSensitiveMatterKeepsItsName() {
        TimelineView view = TimelineView.of(SampleTracking.timeline("您的办件", "受理了。"));
        assertThat(Templates.render(
                                "timelinepage",
                                new TrackedView(view, java.util.Optional.empty(), java.util.Optional.empty()))
                        .markup())
                .contains("<h1>您的办件</h1>");
    }

    @Test
    void aLatePromiseIsSaidInWords() {
        TimelineView late = new TimelineView(
                "1",
                "t",
                "s",
                "x",
                java.util.Optional.empty(),
                "",
                10,
                8,
                false,
                java.util.List.of(),
                java.util.List.of("专家评审：12月1日起"));
        assertThat(Templates.render(
                                "timelinepage",
                                new TrackedView(late, java.util.Optional.empty(), java.util.Optional.empty()))
                        .markup())
                .contains("承诺 8 个工作日，已经超过 2 个工作日", "max=\"8\" value=\"8\"", "专家评审：12月1日起");
    }

    @Test
    void aNoticeIsReadUnderItsOwnAddress() {
        assertThat(Town.body(SamplePortals.visit().part("slug", "hours"), new NoticePage()))
                .contains("周六也开门", "<strong>照常</strong>", "href=\"/notices/copies\"");
        assertThat(SamplePortals.visit().part("slug", "nothing").to(new NoticePage()))
                .isInstanceOf(PageResult.Message.class);
    }
}
