// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleRecord.State;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.testkit.TestDatabase;

/** Two machines over one database. */
class NodesTest {
    @ParameterizedTest
    @EnumSource
    void aMachineThatCouldNotTakeAVersionIsBehindThoseThatCould(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind, "modules-0.1")) {
            Nodes here = new Nodes(new JpaLedger(database.jpa()).nodes(), "here");
            Nodes there = new Nodes(new JpaLedger(database.jpa()).nodes(), "there");
            List<ModuleRecord> failed = List.of(module("matter-a", State.FAILED), module("matter-b", State.ACTIVE));
            here.beat(failed);
            assertThat(here.ahead(failed)).as("nobody else has it").isEmpty();

            there.beat(List.of(module("matter-a", State.ACTIVE)));
            assertThat(here.ahead(failed))
                    .hasValueSatisfying(text -> assertThat(text).contains("matter-a 1.1.0"));
            assertThat(there.ahead(List.of(module("matter-a", State.ACTIVE)))).isEmpty();

            there.beat(List.of(module("matter-a", State.ACTIVE), module("matter-c", State.FAILED)));
            assertThat(here.ahead(failed)).as("then nobody would serve").isEmpty();
        }
    }

    private static ModuleRecord module(String name, State state) {
        return new ModuleRecord(
                name,
                "1.1.0",
                "0".repeat(64),
                ModuleRecord.Kind.MATTER,
                state,
                state == State.FAILED ? Optional.of("模块没有启动成功。") : Optional.empty(),
                List.of(),
                Instant.EPOCH,
                List.of(),
                Optional.empty());
    }
}
