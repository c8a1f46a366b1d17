// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.PersistenceException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.identity.Caller;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** Two nodes on one database, each with the cases that it has seen last. */
@PersistenceUnderTest("cases-0.1")
class ActsOnKeptTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private CountingSource source;
    private Platform one;
    private Platform two;
    private CaseNumber number;

    @BeforeEach
    void start(TestDatabase database) {
        SampleMatters matters = new SampleMatters();
        source = new CountingSource(database.dataSource());
        one = new Platform(database.jpa(), source, blobs, clock, "one", matters);
        two = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "two", matters);
        number = one.number("k1");
    }

    @DatabaseTest
    void whoeverHasLookedActsWithoutReadingAgain(TestDatabase database) {
        one.cases.find(WINDOW, number);
        source.asked();

        CaseFile accepted = done(one, WINDOW, new CaseCommand.Accept(number, 1));
        CaseFile examined = done(one, EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        CaseFile granted = done(one, DECIDER, new CaseCommand.Grant(number, 3, "同意"));

        assertThat(source.asked()).isZero();
        assertThat(List.of(accepted.seq(), examined.seq(), granted.seq())).containsExactly(2L, 3L, 4L);
        assertThat(two.cases.find(CITIZEN, number)).contains(granted);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void twoNodesActInTurn(TestDatabase database) {
        one.cases.find(WINDOW, number);
        two.cases.find(WINDOW, number);

        done(two, WINDOW, new CaseCommand.Accept(number, 1));
        done(one, EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));
        CaseFile granted = done(two, DECIDER, new CaseCommand.Grant(number, 3, "同意"));

        assertThat(one.cases.find(CITIZEN, number)).contains(granted);
        assertThat(two.cases.find(CITIZEN, number)).contains(granted);
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void whatAnotherNodeHasDoneIsTold(TestDatabase database) {
        one.cases.find(WINDOW, number);
        CaseFile accepted = done(two, WINDOW, new CaseCommand.Accept(number, 1));

        assertThat(one.cases.execute(WINDOW, new CaseCommand.Accept(number, 1)))
                .isEqualTo(new CommandOutcome.Conflict(accepted));
        assertThat(one.cases.find(WINDOW, number)).contains(accepted);
    }

    @DatabaseTest
    void answersThatWereCorrectedElsewhereAreThere(TestDatabase database) {
        one.cases.find(WINDOW, number);
        done(
                two,
                WINDOW,
                new CaseCommand.RequestCorrection(number, 1, List.of(new Shortcoming("bankAccount", "少一位。"))));
        Answers corrected = new Answers(Map.of("bankAccount", "6200000000000000001"));
        done(two, CITIZEN, new CaseCommand.SupplyCorrection(number, 2, List.of(), corrected));

        CaseFile accepted = done(one, WINDOW, new CaseCommand.Accept(number, 3));

        assertThat(accepted.answers().values()).containsEntry("bankAccount", "6200000000000000001");
    }

    @DatabaseTest
    void anOlderDatabaseIsBelievedAndNotTheMemory(TestDatabase database) throws SQLException {
        CaseBackup backup = new CaseBackup(source, number);
        done(one, WINDOW, new CaseCommand.Accept(number, 1));
        backup.restore();

        CommandOutcome outcome = one.cases.execute(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));

        assertThat(outcome).isNotInstanceOf(CommandOutcome.Done.class);
        assertThat(one.cases.find(CITIZEN, number))
                .hasValueSatisfying(file -> assertThat(file.seq()).isEqualTo(1));
        done(one, WINDOW, new CaseCommand.Accept(number, 1));
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void ofTwoPastsOfOneLengthTheOneInTheDatabaseGoesOn(TestDatabase database) throws SQLException {
        CaseBackup backup = new CaseBackup(source, number);
        done(one, WINDOW, new CaseCommand.Accept(number, 1));
        backup.restore();
        clock.advance(Duration.ofSeconds(1));
        CaseFile again = done(two, WINDOW, new CaseCommand.Accept(number, 1));

        CaseFile examined = done(one, EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合"));

        assertThat(examined.events().get(1)).isEqualTo(again.events().get(1));
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void whatSomebodyAlteredInTheDatabaseIsStillFound(TestDatabase database) throws SQLException {
        one.cases.find(WINDOW, number);
        alterFirstPayload();

        done(one, WINDOW, new CaseCommand.Accept(number, 1));

        assertThat(one.reading.verify().faults())
                .singleElement()
                .asString()
                .startsWith(number + " 1 ")
                .contains("内容");
    }

    @DatabaseTest
    void whatCouldNotBeWrittenIsReadAgain(TestDatabase database) throws SQLException {
        one.cases.find(WINDOW, number);
        sql("alter table case_outbox add constraint nothing_more check (seq < 2)");
        try {
            assertThatThrownBy(() -> one.cases.execute(WINDOW, new CaseCommand.Accept(number, 1)))
                    .isInstanceOf(PersistenceException.class);
        } finally {
            sql("alter table case_outbox drop constraint nothing_more");
        }
        source.asked();

        CaseFile accepted = done(one, WINDOW, new CaseCommand.Accept(number, 1));

        assertThat(source.asked()).isPositive();
        assertThat(two.cases.find(CITIZEN, number)).contains(accepted);
    }

    @DatabaseTest
    void nobodyIsShownWhatIsKept(TestDatabase database) throws SQLException {
        one.cases.find(WINDOW, number);
        CaseFile accepted = done(two, WINDOW, new CaseCommand.Accept(number, 1));

        assertThat(one.cases.find(CITIZEN, number)).contains(accepted);
        assertThat(one.cases.execute(DECIDER, new CaseCommand.Grant(number, 2, "同意")))
                .isInstanceOf(CommandOutcome.NotAllowed.class);
        assertThat(one.cases.execute(SamplePeople.OTHER, new CaseCommand.Withdraw(number, 2, "不办了")))
                .isInstanceOf(CommandOutcome.NotFound.class);
    }

    private static CaseFile done(Platform node, Caller caller, CaseCommand command) {
        CommandOutcome outcome = node.cases.execute(caller, command);
        if (outcome instanceof CommandOutcome.Done done) {
            return done.file();
        }
        throw new AssertionError(outcome.toString());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private void alterFirstPayload() throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement read =
                        connection.prepareStatement("select payload from case_event where case_number = ?");
                PreparedStatement write =
                        connection.prepareStatement("update case_event set payload = ? where case_number = ?")) {
            read.setString(1, number.value());
            byte[] payload;
            try (ResultSet found = read.executeQuery()) {
                assertThat(found.next()).isTrue();
                payload = found.getBytes(1);
            }
            payload[payload.length / 2] ^= 1;
            write.setBytes(1, payload);
            write.setString(2, number.value());
            assertThat(write.executeUpdate()).isEqualTo(1);
        }
    }
}
