// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleWatch;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerChange;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.modules.internal.store.QuarantineEntry;
import org.tongban.testkit.TestDatabase;

/** What keeps bad modules from harming the rest. */
class GuardTest {
    private static final String BUNDLE = "org.tongban.matter.grid";
    private static final LedgerEntry GRID = new LedgerEntry(
            "matter-grid", "1.0.0", "a".repeat(64), ModuleRecord.Kind.MATTER, Instant.EPOCH, "local operator");
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaLedger ledger = new JpaLedger(database.jpa());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatRanPastItsTimeWhenTheProcessWasKilledDoesNotRunAgain() {
        installed();
        ModuleWatch.Run run = code().begins(BUNDLE, "1.0.0", "核对程序");
        run.late();

        code();

        assertThat(kept()).containsExactly("matter-grid");
        assertThat(ledger.acts(Optional.of("matter-grid"), 1))
                .extracting(ModuleAct::kind)
                .containsExactly(ModuleAct.Kind.QUARANTINE);
    }

    @Test
    void aPlainKillAccusesNobodyWhoWasInTime() {
        installed();
        code().begins(BUNDLE, "1.0.0", "核对程序");

        code();

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatRanWhenTheHeapWasFullDoesNotRunAgain() throws IOException {
        installed();
        code().begins(BUNDLE, "1.0.0", "核对程序");
        Files.writeString(folder.resolve("last-exit"), "3\n");

        code();

        assertThat(kept()).containsExactly("matter-grid");
        assertThat(folder.resolve("last-exit")).doesNotExist();
    }

    @Test
    void whatEndedBeforeTheCrashIsNotAccused() throws IOException {
        installed();
        code().begins(BUNDLE, "1.0.0", "核对程序").close();
        Files.writeString(folder.resolve("last-exit"), "3\n");

        code();

        assertThat(kept()).isEmpty();
    }

    @Test
    void aThreadThatDoesNotEndIsNamedAndItsModuleQuarantined() {
        installed();
        RunningCode code = code();
        code.begins(BUNDLE, "1.0.0", "核对程序").late();

        code.look(Duration.ZERO);

        assertThat(kept()).containsExactly("matter-grid");
        assertThat(code.lines())
                .anySatisfy(line ->
                        assertThat(line.text()).contains(Thread.currentThread().getName(), BUNDLE, "停不下来"));
    }

    @Test
    void oneSlowAnswerClosesNothingAndABusyMomentCountsOnce() {
        Conduct conduct = new Conduct();
        for (int i = 0; i < 10; i++) {
            assertThat(conduct.note(Conduct.Outcome.LATE, MINUTE + i)).isEmpty();
        }
        assertThat(conduct.note(Conduct.Outcome.LATE, 2 * MINUTE)).isEmpty();
        assertThat(conduct.note(Conduct.Outcome.LATE, 3 * MINUTE)).isEmpty();
        assertThat(conduct.note(Conduct.Outcome.LATE, 4 * MINUTE)).isEmpty();
        assertThat(conduct.note(Conduct.Outcome.LATE, 5 * MINUTE)).isPresent();
    }

    @Test
    void answersThatAHookCannotDigestCloseNothingWhileOthersPass() {
        Conduct conduct = new Conduct();
        for (int i = 0; i < 100; i++) {
            assertThat(conduct.note(i % 2 == 0 ? Conduct.Outcome.FAILED : Conduct.Outcome.GOOD, i))
                    .isEmpty();
        }
    }

    @Test
    void aFileThatStillGrowsWaitsAndOneThatIsTakenMoves() throws IOException {
        List<Path> passed = new ArrayList<>();
        DeployFolder deploy = new DeployFolder(folder, file -> {
            passed.add(file);
            return new ModuleOutcome.Done(record());
        });
        Path jar = Files.writeString(folder.resolve("x.jar"), "half");
        deploy.turn();
        Files.writeString(jar, "whole file");
        deploy.turn();
        assertThat(passed).isEmpty();

        deploy.turn();

        assertThat(passed).containsExactly(jar);
        assertThat(folder.resolve("installed/x.jar")).exists();
        assertThat(jar).doesNotExist();
    }

    @Test
    void aRefusedFileStaysWithTheReasonBesideItAndIsNotAskedAgain() throws IOException {
        List<Path> passed = new ArrayList<>();
        DeployFolder deploy = new DeployFolder(folder, file -> {
            passed.add(file);
            return new ModuleOutcome.Refused("manifest", "清单里有 Export-Package。", "请重新打包。");
        });
        Path jar = Files.writeString(folder.resolve("x.jar"), "bad");
        for (int turn = 0; turn < 4; turn++) {
            deploy.turn();
        }

        assertThat(passed).hasSize(1);
        assertThat(folder.resolve("x.jar.refused.txt")).content().contains("Export-Package");
        assertThat(deploy.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).contains("x.jar", "Export-Package"));

        Files.delete(jar);
        deploy.turn();
        assertThat(deploy.lines()).as("nothing is left to say").isEmpty();
    }

    @Test
    void aNodeThatIsSilentIsShownSo() {
        Nodes here = new Nodes(ledger.nodes(), "hall-1:8181");
        here.beat(List.of(record()));

        assertThat(here.all()).singleElement().satisfies(node -> {
            assertThat(node.ready()).isTrue();
            assertThat(node.versions()).containsEntry("matter-grid", "1.0.0");
        });
        assertThat(ledger.nodes().nodes(Instant.now().plusSeconds(60)))
                .singleElement()
                .satisfies(node -> assertThat(node.ready()).isFalse());
    }

    private RunningCode code() {
        return new RunningCode(folder, ledger);
    }

    private List<String> kept() {
        return ledger.quarantine().entries().stream().map(QuarantineEntry::name).toList();
    }

    private void installed() {
        ModuleAct act = new ModuleAct(
                GRID.name(),
                ModuleAct.Kind.INSTALL,
                Optional.empty(),
                Optional.of(GRID.version()),
                Instant.EPOCH,
                "local operator",
                Optional.empty());
        ledger.write(new LedgerChange(act, Optional.of(GRID), Optional.of(new byte[] {1}), List.of()));
    }

    private static ModuleRecord record() {
        return new ModuleRecord(
                "matter-grid",
                "1.0.0",
                "a".repeat(64),
                ModuleRecord.Kind.MATTER,
                ModuleRecord.State.ACTIVE,
                Optional.empty(),
                List.of(),
                Instant.EPOCH,
                List.of(),
                Optional.empty());
    }
}
