// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Receipt;
import org.tongban.cases.Shortcoming;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class FollowingTest {
    @TempDir
    Path blobs;

    @DatabaseTest
    void whoFollowsACaseSeesEachMoveAtOnceOnEveryNode(TestDatabase database) {
        TestClock clock = TestClock.at("2026-11-24T09:30:00");
        Platform here = new Platform(database.jpa(), database.dataSource(), blobs, clock, "a");
        Platform there = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "b", here.matters);
        Receipt receipt = here.file("k1");
        assertThat(followed(here, receipt).state()).isEqualTo(CaseState.RECEIVED);
        assertThat(followed(there, receipt).state()).isEqualTo(CaseState.RECEIVED);
        CommandOutcome outcome = there.cases.execute(
                SamplePeople.WINDOW,
                new CaseCommand.RequestCorrection(receipt.number(), 1, List.of(new Shortcoming("bank-card", "看不清。"))));
        assertThat(outcome).isInstanceOf(CommandOutcome.Done.class);
        for (Platform node : List.of(here, there)) {
            assertThat(followed(node, receipt).state()).isEqualTo(CaseState.CORRECTION);
            assertThat(followed(node, receipt).events())
                    .extracting(PublicEvent::type)
                    .containsExactly(CaseEventType.RECEIVED, CaseEventType.CORRECTION_REQUESTED);
        }
    }

    private static PublicCase followed(Platform node, Receipt receipt) {
        return node.reading.byToken(receipt.trackingToken()).orElseThrow();
    }
}
