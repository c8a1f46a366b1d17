// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class LimitRulesTest {
    private final SampleFile good = SampleFile.matter();
    private final int promised = good.line("promised: {");

    @Test
    void instantMattersArePromisedAtOnce() {
        SampleFile instant =
                good.with("caseType: promised", "caseType: instant").with("duties: separated", "duties: one-sitting");
        assertThat(Lint.of(instant)).containsExactly(error("L1", promised));
        assertThat(Lint.of(instant.with("promised: { limit: 5", "promised: { limit: 0")))
                .isEmpty();
    }

    @Test
    void whatIsPromisedAtOnceIsInstant() {
        assertThat(Lint.of(good.with("promised: { limit: 5", "promised: { limit: 0")))
                .containsExactly(error("L1", promised));
    }

    @Test
    void aPromiseIsNeverLongerThanTheLaw() {
        assertThat(Lint.of(good.with("promised: { limit: 5", "promised: { limit: 11")))
                .containsExactly(error("L2", promised));
        assertThat(Lint.of(good.with("promised: { limit: 5", "promised: { limit: 10")))
                .isEmpty();
    }

    @Test
    void anotherUnitIsAnErrorOnlyWhenEvenTheBestStartIsTooLate() {
        SampleFile calendarDays =
                good.with("statutory: { limit: 10 working-day", "statutory: { limit: 15 calendar-day");
        assertThat(Lint.of(calendarDays.with("promised: { limit: 5", "promised: { limit: 60")))
                .containsExactly(error("L2", promised));
        assertThat(Lint.of(calendarDays.with("promised: { limit: 5", "promised: { limit: 10")))
                .as("ten working days around the national holiday are more than fifteen days")
                .containsExactly(warning("L2", promised));
        assertThat(Lint.of(calendarDays.with("promised: { limit: 5", "promised: { limit: 3")))
                .isEmpty();
    }

    @Test
    void aMissingStatutoryLimitIsExplained() {
        assertThat(Lint.of(good.without("statutory: {"))).containsExactly(error("C1", good.line("limits:")));
        assertThat(Lint.of(good.with(
                        good.text()
                                .lines()
                                .filter(l -> l.contains("statutory: {"))
                                .findFirst()
                                .orElseThrow(),
                        "  note: 法律没有规定办理期限")))
                .isEmpty();
    }

    @Test
    void aHearingIsToldAsLongAheadAsTheLawOfItsKindWants() {
        SampleFile hearing = good.with("kind: technical-review", "kind: hearing");
        int review = good.line("step: review");
        assertThat(Lint.of(hearing)).isEmpty();
        assertThat(Lint.of(hearing.with(
                        "limit: 5 working-day, after: [examine]",
                        "limit: 5 working-day, notice: 5 working-day, after: [examine]")))
                .containsExactly(error("D27", review));
        assertThat(Lint.of(hearing.with(
                        "limit: 5 working-day, after: [examine]",
                        "limit: 5 working-day, notice: 10 working-day, after: [examine]")))
                .isEmpty();
        assertThat(Lint.of(good.with("limit: 2 working-day }", "limit: 2 working-day, notice: 10 working-day }")))
                .containsExactly(error("D27", good.line("step: examine")));
    }

    @Test
    void aHearingOfAnotherKindSaysItself() {
        SampleFile hearing =
                benefit().with("deemed-accepted", "alarm-only").with("kind: technical-review", "kind: hearing");
        int review = hearing.line("step: review");
        assertThat(Lint.of(hearing)).containsExactly(warning("D27", review));
        assertThat(Lint.of(hearing.with(
                        "limit: 5 working-day, after: [examine]",
                        "limit: 5 working-day, notice: 3 working-day, after: [examine]")))
                .isEmpty();
    }

    @Test
    void silenceMakesTheAcceptanceOfLicencesOnly() {
        int line = good.line("acceptance:");
        assertThat(Lint.of(good.with("deemed-accepted", "alarm-only"))).containsExactly(error("D10", line));
        assertThat(Lint.of(benefit())).containsExactly(error("D10", line));
        assertThat(Lint.of(benefit().with("deemed-accepted", "alarm-only"))).isEmpty();
    }

    @Test
    void aLicenceIsAcceptedWithinFiveWorkingDays() {
        assertThat(Lint.of(good.with("acceptance: { limit: 5", "acceptance: { limit: 6")))
                .containsExactly(error("D10", good.line("acceptance:")));
        assertThat(Lint.of(good.with("acceptance: { limit: 5 working", "acceptance: { limit: 5 calendar")))
                .containsExactly(error("D10", good.line("acceptance:")));
    }

    @Test
    void aSiteSurveyDoesNotStopTheClockOfALicence() {
        assertThat(Lint.of(good.with("limit: 3 working-day, after", "limit: 3 working-day, pause: 行政许可法第四十五条, after")))
                .containsExactly(error("D11", good.line("step: survey")));
    }

    @Test
    void theClockOfALicenceStopsByArticle45Only() {
        assertThat(Lint.of(good.with("pause: 行政许可法第四十五条", "pause: 本局规定")))
                .containsExactly(error("D11", good.line("step: review")));
        assertThat(Lint.of(good.with(
                        "limit: 5 working-day, after: [examine], when: form.area > 5000",
                        "standard: 评审, after: [examine], when: form.area > 5000")))
                .containsExactly(error("D11", good.line("step: review")));
    }

    @Test
    void otherMattersPauseByAnArticleThatTheyName() {
        SampleFile benefit = benefit().with("deemed-accepted", "alarm-only");
        assertThat(Lint.of(benefit.with("pause: 行政许可法第四十五条", "pause: 收养登记办法第七条")))
                .isEmpty();
        assertThat(Lint.of(benefit.with("pause: 行政许可法第四十五条", "pause: 收养登记办法")))
                .containsExactly(error("D11", good.line("step: review")));
    }

    private SampleFile benefit() {
        return good.with("kind: licence", "kind: benefit").with("000104002000", "000504002000");
    }
}
