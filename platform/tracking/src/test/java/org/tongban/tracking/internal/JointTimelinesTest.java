// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicJoint;
import org.tongban.cases.CaseReadService.PublicPart;
import org.tongban.cases.CaseState;
import org.tongban.tracking.JointTimeline;

class JointTimelinesTest {
    private final JointTimelines timelines = new JointTimelines(new Timelines(
            new TimelinesTest.Weekends(), Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC)));

    @Test
    void theLatestDateOfTheCasesIsThatOfTheEvent() {
        JointTimeline joint = draw(part("1", CaseState.RECEIVED, 1), part("2", CaseState.RECEIVED, 4));
        assertThat(joint.due()).contains(LocalDate.of(2026, 12, 4));
        assertThat(joint.sentence()).isEqualTo("共 2 件，各部门同时在办。");
        assertThat(joint.finished()).isFalse();
    }

    @Test
    void itIsFinishedWhenAllAre() {
        assertThat(draw(part("1", CaseState.CLOSED, 1), part("2", CaseState.CORRECTION, 4))
                        .sentence())
                .isEqualTo("共 2 件，已经办完 1 件；其中 1 件等您补材料。");
        JointTimeline joint = draw(part("1", CaseState.CLOSED, 1), part("2", CaseState.WITHDRAWN, 4));
        assertThat(joint.finished()).isTrue();
        assertThat(joint.sentence()).isEqualTo("2 件都已经办完。");
    }

    private JointTimeline draw(PublicPart... parts) {
        return timelines.draw(
                new PublicJoint(new CaseNumber("32040220261124000009X"), "t", Optional.of("一件事"), List.of(parts)));
    }

    private static PublicPart part(String serial, CaseState state, int day) {
        return new PublicPart(
                "t" + serial,
                new PublicCase(
                        new CaseNumber("3204022026112400000" + serial + "X"),
                        Optional.of("高龄津贴"),
                        state,
                        "红梅街道",
                        "天宁区民政局（示例）",
                        CaseClock.of(Optional.of(LocalDate.of(2026, 12, day)), Optional.empty(), Optional.empty()),
                        List.of()));
    }
}
