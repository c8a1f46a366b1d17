// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongban.cases.CaseState;
import org.tongban.cases.DocumentKind;
import org.tongban.testkit.TestClock;

/**
 * What every matter of a bundle can do from the first page to the last paper, tried with the samples of its descriptor and
 * the date of today; run in every module of matters. Hooks are left aside: what they say of a sample changes with the day.
 */
class LifeContractTest {
    private static final Path CLASSES = Path.of("target", "classes");

    @TestFactory
    Stream<DynamicTest> theSamplesAreReceivedAndEveryStepOpens() {
        return each((run, code) -> {
            Walk walk = new Walk(run, code).toTheDecision();
            assertThat(walk.neverOpened()).as("steps that never open").isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> aGrantedCaseIsHandedOutAndItsDocumentsCanBeRead() {
        return each((run, code) -> {
            Walk walk = new Walk(run, code).toTheDecision().granted();
            assertThat(walk.file().file().state()).isIn(CaseState.CLOSED, CaseState.TRANSFERRED);
            assertThat(walk.badDocuments()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyReasonOfRefusalStandsInItsDecision() {
        return each((run, code) -> {
            for (var reason :
                    new Walk(run, code).file().file().definition().matter().refusal()) {
                Walk walk = new Walk(run.on(today()), code).toTheDecision().refused(reason);
                assertThat(walk.badDocuments()).isEmpty();
                if (walk.file().file().state() == CaseState.REFUSED) {
                    assertThat(walk.file().text(DocumentKind.REFUSAL)).contains(reason.text());
                }
            }
        });
    }

    private static Stream<DynamicTest> each(BiConsumer<MatterRun, String> check) {
        if (!Files.isDirectory(CLASSES.resolve("MATTER-INF"))) {
            return Stream.of();
        }
        MatterRun run = MatterRun.of(CLASSES, today() + "T09:30:00");
        run.hooks().silence();
        return run.codes().stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> check.accept(run.on(today()), code)));
    }

    private static String today() {
        return LocalDate.now(TestClock.ZONE).toString();
    }
}
