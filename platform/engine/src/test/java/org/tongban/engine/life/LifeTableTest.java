// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseState;

class LifeTableTest {
    @Test
    void everyKindOfCommandHasAnAct() {
        assertThat(CaseCommand.class.getPermittedSubclasses()).hasSameSizeAs(Act.values());
    }

    @ParameterizedTest
    @EnumSource
    void nothingCanBeDoneAfterTheEnd(Act act) {
        // A courier's late report is noted; it changes nothing.
        assumeThat(act).isNotEqualTo(Act.REPORT_PARCEL);
        assertThat(CaseState.values())
                .filteredOn(CaseState::ended)
                .allSatisfy(state -> assertThat(LifeTable.find(state, act)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void everyActHasItsPlace(Act act) {
        assertThat(CaseState.values())
                .anySatisfy(state -> assertThat(LifeTable.find(state, act)).isPresent());
    }

    @Test
    void everyStateCanReachAnEnd() {
        assertThat(CaseState.values())
                .filteredOn(state -> state != CaseState.DELIVERED)
                .allSatisfy(state -> assertThat(reachable(state)).anyMatch(CaseState::ended));
    }

    @ParameterizedTest
    @EnumSource
    void theLastEventTellsTheState(Act act) {
        // What is written depends on the answer, and on what is left.
        assumeThat(act).isNotIn(Act.SETTLE, Act.REPORT_PARCEL);
        assertThat(CaseState.values())
                .flatExtracting(state -> LifeTable.find(state, act).stream().toList())
                .extracting(Transition::to)
                .containsOnly(LifeTable.after(act.writes().get(act.writes().size() - 1))
                        .orElseThrow());
    }

    @Test
    void papersThatAreMissingCannotEndAReceivedCase() {
        assertThat(LifeTable.find(CaseState.RECEIVED, Act.TERMINATE)).isEmpty();
    }

    @Test
    void theApplicantWithdrawsOnlyBeforeTheDecision() {
        assertThat(CaseState.values())
                .filteredOn(state -> LifeTable.find(state, Act.WITHDRAW).isPresent())
                .containsExactlyInAnyOrder(CaseState.RECEIVED, CaseState.CORRECTION, CaseState.ACCEPTED);
    }

    private static Set<CaseState> reachable(CaseState from) {
        Set<CaseState> reached = EnumSet.of(from);
        for (int size = 0; size < reached.size(); ) {
            size = reached.size();
            for (CaseState state : EnumSet.copyOf(reached)) {
                Arrays.stream(Act.values())
                        .flatMap(act -> LifeTable.find(state, act).stream())
                        .forEach(row -> reached.add(row.to()));
            }
        }
        return reached;
    }
}
