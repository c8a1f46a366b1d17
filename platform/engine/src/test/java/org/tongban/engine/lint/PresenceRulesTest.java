// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class PresenceRulesTest {
    private final SampleFile good = SampleFile.matter();
    private final int online = good.line("online:");

    @Test
    void aVisitHasAReasonAndALawBehindIt() {
        assertThat(Lint.of(good.with("visitReason: 现场核查在经营场所进行, ", ""))).containsExactly(error("L4", online));
        assertThat(Lint.of(good.with(", visitBasis: 食品经营许可和备案管理办法第十六条", ""))).containsExactly(error("L14", online));
        assertThat(Lint.of(good.with("visitBasis: 食品经营许可和备案管理办法第十六条", "visitBasis: 一直是这样")))
                .containsExactly(warning("L14", online));
    }

    @Test
    void whoNeedNotComeCanFileOnline() {
        SampleFile none = good.with("visits: 1, visitReason: 现场核查在经营场所进行, visitBasis: 食品经营许可和备案管理办法第十六条", "visits: 0");
        assertThat(Lint.of(none)).isEmpty();
        assertThat(Lint.of(none.with("depth: filing", "depth: window"))).containsExactly(error("L4", online));
    }

    @Test
    void theWholeWayOnlineNeedsNoVisit() {
        assertThat(Lint.of(good.with("depth: filing", "depth: full"))).containsExactly(error("L5", online));
    }

    @Test
    void whereAllHaveToComeItIsNotOnlineAllTheWay() {
        SampleFile all = good.with("presence: none", "presence: all");
        assertThat(Lint.of(all)).isEmpty();
        assertThat(Lint.of(all.with("depth: filing", "depth: full")))
                .containsExactlyInAnyOrder(error("L5", online), error("D12", online));
    }

    @Test
    void whereSomebodyHasToComeThereIsAVisit() {
        assertThat(Lint.of(good.with("presence: none", "presence: one")
                        .with("visits: 1, visitReason: 现场核查在经营场所进行, visitBasis: 食品经营许可和备案管理办法第十六条", "visits: 0")))
                .containsExactly(error("D12", online));
    }

    @Test
    void twoApplicantsHaveTwoRoles() {
        int line = good.line("applicants:");
        SampleFile two = good.with("min: 1, max: 1", "min: 2, max: 2");
        assertThat(Lint.of(two)).containsExactly(error("D13", line));
        assertThat(Lint.of(two.with("max: 2", "max: 2, roles: [男方, 女方]"))).isEmpty();
        assertThat(Lint.of(good.with("max: 1", "max: 1, roles: [男方, 女方]"))).containsExactly(error("D13", line));
        assertThat(Lint.of(good.with("min: 1", "min: 2"))).containsExactly(error("D13", line));
    }
}
