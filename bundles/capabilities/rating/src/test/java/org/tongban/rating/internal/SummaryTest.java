// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.CaseEventType.RECEIVED;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.rating.RatingLevel;
import org.tongban.rating.RatingOutcome;
import org.tongban.rating.RatingSummary;
import org.tongban.rating.RatingSummary.By;
import org.tongban.rating.RatingSummary.Line;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("rating-0.1")
class SummaryTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String TIANNING = "天宁区民政局（示例）";
    private static final String WUJIN = "武进区民政局（示例）";
    private static final Caller CITY = Town.staff(Town.post(Duty.DECISION, "/3204", "civil-affairs"));

    private int cases;

    @DatabaseTest
    void countsBelowFiveAreNotToldAndCannotBeWorkedOut(TestDatabase database) {
        Town town = new Town(database.jpa());
        give(town, "红梅街道便民服务中心", TIANNING, "SATISFIED", 6);
        give(town, "红梅街道便民服务中心", TIANNING, "DISSATISFIED", 1);
        give(town, "湖塘镇便民服务中心", WUJIN, "SATISFIED", 4);
        give(town, "花园村便民服务站", WUJIN, "VERY_SATISFIED", 4);
        town.clock.set("2026-12-01T08:00:00");

        assertThat(lines(town, CITY, By.HALL))
                .containsExactlyInAnyOrder(
                        new Line("红梅街道便民服务中心", 6, Map.of(RatingLevel.SATISFIED, 6L)),
                        new Line("湖塘镇便民服务中心", 0, Map.of()),
                        new Line("花园村便民服务站", 0, Map.of()));
        assertThat(lines(town, CITY, By.BODY)).contains(new Line(WUJIN, 5, Map.of()));
        assertThat(lines(town, CITY, By.MATTER))
                .containsExactly(new Line(town.matters.name(), 10, Map.of(RatingLevel.SATISFIED, 10L)));
    }

    @DatabaseTest
    void aRunningMonthTellsNoLevelForACountThatGrowsOvernightTellsOfOnePerson(TestDatabase database) {
        Town town = new Town(database.jpa());
        give(town, "红梅街道便民服务中心", TIANNING, "DISSATISFIED", 9);

        RatingSummary summary = town.ratings.summary(CITY, By.BODY, NOVEMBER);

        assertThat(summary.running()).isTrue();
        assertThat(summary.lines()).containsExactly(new Line(TIANNING, 5, Map.of()));
    }

    @DatabaseTest
    void officersSeeTheirDepartmentInTheirBranchAndWindowsEverythingAtTheirHall(TestDatabase database) {
        Town town = new Town(database.jpa());
        give(town, "红梅街道便民服务中心", TIANNING, "SATISFIED", 5);
        give(town, "湖塘镇便民服务中心", WUJIN, "SATISFIED", 5);
        town.clock.set("2026-12-01T08:00:00");
        Line tianning = new Line(TIANNING, 5, Map.of(RatingLevel.SATISFIED, 5L));

        assertThat(lines(town, officer("/3204/320402", "civil-affairs"), By.BODY))
                .containsExactly(tianning);
        assertThat(lines(town, officer("/3204/320402", "market-regulation"), By.BODY))
                .isEmpty();
        assertThat(lines(town, Town.staff(Town.post(Duty.WINDOW, "/3204/320402/320402004", "")), By.BODY))
                .containsExactly(tianning);
        assertThat(lines(town, Town.staff(Town.post(Duty.WINDOW, "/3204/320402/32040200", "")), By.BODY))
                .isEmpty();
        assertThat(lines(town, Town.staff(Town.post(Duty.SYSTEM_ADMIN, "/3204", "")), By.BODY))
                .isEmpty();
        assertThat(lines(town, Town.OWNER, By.BODY)).isEmpty();
    }

    @DatabaseTest
    void aRatingThatTwoPostsReachCountsOnce(TestDatabase database) {
        Town town = new Town(database.jpa());
        give(town, "红梅街道便民服务中心", TIANNING, "SATISFIED", 5);
        town.clock.set("2026-12-01T08:00:00");
        Caller both = Town.staff(
                Town.post(Duty.ACCEPTANCE, "/3204/320402", "civil-affairs"),
                Town.post(Duty.EXAMINATION, "/3204/320402/320402004", "civil-affairs"));

        assertThat(lines(town, both, By.BODY)).extracting(Line::atLeast).containsExactly(5L);
    }

    @DatabaseTest
    void aSensitiveMatterIsCountedWithoutItsNameUnderItsDepartment(TestDatabase database) {
        Town town = new Town(database.jpa());
        for (int i = 0; i < 5; i++) {
            town.course("sensitive" + i).sensitive().then(RECEIVED, "2026-11-24T09:30:00", SampleCases.CLERK);
            rated(town.rate("sensitive" + i, Town.VISIT, "SATISFIED"));
        }
        town.clock.set("2026-12-01T08:00:00");

        assertThat(lines(town, officer("/3204/320402", "civil-affairs"), By.MATTER))
                .extracting(Line::name)
                .containsExactly("名称不公开或已停办的事项");
    }

    private static Caller officer(String scope, String department) {
        return Town.staff(Town.post(Duty.ACCEPTANCE, scope, department));
    }

    private static List<Line> lines(Town town, Caller caller, By by) {
        return town.ratings.summary(caller, by, NOVEMBER).lines();
    }

    private void give(Town town, String hall, String body, String level, int times) {
        for (int i = 0; i < times; i++) {
            String token = "case" + cases++;
            town.course(token).at(hall, body).then(RECEIVED, "2026-11-24T09:30:00", SampleCases.CLERK);
            rated(town.rate(token, Town.VISIT, level));
        }
    }

    private static void rated(RatingOutcome outcome) {
        assertThat(outcome).isInstanceOf(RatingOutcome.Rated.class);
    }
}
