// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Holders;
import org.tongban.cases.JointCase;
import org.tongban.cases.Light;
import org.tongban.portal.internal.pages.GuidePage;
import org.tongban.portal.internal.pages.HomePage;
import org.tongban.tracking.JointTimeline;
import org.tongban.tracking.Timeline;

/** What citizens see of a life event: before they file, in their list, and while it is under way. */
class JointPagesTest {
    private static final CaseNumber EVENT = new CaseNumber("32040220261124000009X");
    private static final CaseNumber RELIEF = new CaseNumber("32040220261124000008X");

    private final Town town = new Town();

    private String guide() {
        town.matters.bring("hard-times-event");
        return Town.body(
                SamplePortals.visit().in(SamplePlaces.COMMUNITY).part("matter", "hard-times-event"),
                new GuidePage(town.site, town.tracking));
    }

    @Test
    void theGuideCountsWhatIsNotAskedTwice() {
        String page = guide();
        int fields = town.matters.matter("elderly-allowance").form().steps().stream()
                        .mapToInt(step -> step.fields().size())
                        .sum()
                + town.matters.matter("temporary-relief").form().steps().stream()
                        .mapToInt(step -> step.fields().size())
                        .sum();
        assertThat(page).contains("分开办要填 " + fields + " 项、交 ", "一起办只填 1 项、交 1 份。", "一次填、一次交，办 2 件事");
    }

    @Test
    void aSuspendedPartIsNamedAndThereIsNoButton() {
        assertThat(guide())
                .contains("“临时救助”暂停办理，所以现在不能一起办。其他几件可以先单独办。")
                .doesNotContain("href=\"/apply/hard-times-event\"");
    }

    @Test
    void onceAllPartsAreDoneAgainNothingStandsInTheWay() {
        town.clock.set("2026-10-31T09:00:00");
        assertThat(guide()).doesNotContain("不能一起办", "暂停办理");
    }

    @Test
    void theHomePageHasAPlaceForLifeEventsThatCanBeFiled() {
        assertThat(Town.body(SamplePortals.visit(), new HomePage(town.site))).doesNotContain("一件事，一次办");
        town.matters.bring("hard-times-event");
        assertThat(Town.body(SamplePortals.visit(), new HomePage(town.site))).doesNotContain("一件事，一次办");
        town.clock.set("2026-10-31T09:00:00");
        assertThat(Town.body(SamplePortals.visit(), new HomePage(town.site)))
                .contains("一件事，一次办", "一次办 2 件：高龄津贴、临时救助", "href=\"/matters/hard-times-event\"");
    }

    @Test
    void casesOfALifeEventAreOneEntryOfTheList() {
        CaseService.CasePage page = new CaseService.CasePage(List.of(summary(), part()), Optional.empty());
        String list = Templates.render(
                        "my",
                        MyView.of(
                                "王",
                                page,
                                List.of(joint()),
                                List.of(),
                                true,
                                hall -> "红梅街道",
                                java.util.OptionalLong.empty()))
                .markup();
        assertThat(list).contains("href=\"/cases/" + EVENT + "\"", "老人救助“一件事”", "已收件", "最晚的一件 2026年12月8日（周二）");
        assertThat(list.split("href=\"/cases/" + RELIEF + "\"", -1)).hasSize(2);
    }

    @Test
    void theWholeShowsItsCasesSideBySide() {
        JointTimeline joint = new JointTimeline(
                EVENT,
                "whole",
                "老人救助“一件事”",
                "共 2 件，各部门同时在办。",
                Optional.of(LocalDate.of(2026, 12, 8)),
                false,
                List.of(part("高龄津贴", "a"), part("临时救助", "b")));
        assertThat(Templates.render("jointpage", JointView.of(joint)).markup())
                .contains("href=\"/t/a\"", "href=\"/t/b\"", "共 2 件，各部门同时在办。", "最晚的一件 <strong>2026年12月8日（周二）</strong>");
        TrackedView alone = new TrackedView(
                TimelineView.of(part("高龄津贴", "a").timeline()), Optional.of(JointView.back(joint)), Optional.empty());
        assertThat(Templates.render("timelinepage", alone).markup())
                .contains("属于一件事：<a href=\"/t/whole\">老人救助“一件事”（同时办 2 件）</a>");
    }

    @Test
    void theOneResultSaysWhichCasesWereGrantedAndWhichNot() {
        JointCase ended = new JointCase(
                EVENT,
                "老人救助“一件事”",
                SamplePlaces.COMMUNITY,
                Instant.parse("2026-11-24T01:30:00Z"),
                List.of(closed("临时救助"), closed("高龄津贴")));
        List<CaseFile> files = List.of(
                file(SampleCases.event(CaseEventType.REFUSED, Map.of())),
                file(SampleCases.event(CaseEventType.GRANTED, Map.of())));

        assertThat(Templates.render("jointcase", JointCaseView.of(ended, files, ""))
                        .markup())
                .contains("已同意 1 件，未同意 1 件。", "tag-error\">未同意，已办结", "tag-ok\">已同意，已办结", "没有同意，原因写在决定书里")
                .doesNotContain("最晚的一件承诺在", "要撤回");
    }

    private CaseFile file(CaseEvent decision) {
        town.cases.at(CaseState.CLOSED, decision);
        return town.cases.file();
    }

    private static JointCase.Part closed(String matter) {
        return new JointCase.Part(
                SampleCases.NUMBER, matter, "天宁区民政局（示例）", CaseState.CLOSED, Optional.of(LocalDate.of(2026, 12, 1)));
    }

    private static JointTimeline.Part part(String title, String token) {
        Timeline way = SampleTracking.timeline(title, "受理了。");
        return new JointTimeline.Part(token, way);
    }

    private static JointCase joint() {
        return new JointCase(
                EVENT,
                "老人救助“一件事”",
                SamplePlaces.COMMUNITY,
                Instant.parse("2026-11-24T01:30:00Z"),
                List.of(
                        new JointCase.Part(
                                RELIEF,
                                "临时救助",
                                "天宁区民政局（示例）",
                                CaseState.RECEIVED,
                                Optional.of(LocalDate.of(2026, 12, 1))),
                        new JointCase.Part(
                                SampleCases.NUMBER,
                                "高龄津贴",
                                "天宁区民政局（示例）",
                                CaseState.ACCEPTED,
                                Optional.of(LocalDate.of(2026, 12, 8)))));
    }

    private static CaseSummary summary() {
        return SampleCases.summary("婚姻登记", CaseState.RECEIVED, "等核对材料");
    }

    private static CaseSummary part() {
        return new CaseSummary(
                RELIEF,
                "临时救助",
                "示*王",
                CaseState.RECEIVED,
                SamplePlaces.COMMUNITY,
                Instant.parse("2026-11-24T01:30:00Z"),
                Optional.empty(),
                "等核对材料",
                Light.NONE,
                Holders.NONE,
                1,
                Optional.of(EVENT),
                List.of());
    }
}
