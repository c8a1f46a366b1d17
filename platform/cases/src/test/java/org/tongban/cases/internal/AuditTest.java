// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class AuditTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;
    private CaseNumber number;

    @BeforeEach
    void twoEventsAndACheckpoint(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
        number = platform.number("k1");
        platform.number("k2");
        platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1));
        platform.jobs.checkpoint();
    }

    @DatabaseTest
    void findsNothingWhereNothingIsWrong(TestDatabase database) {
        clock.advance(Duration.ofHours(1));
        platform.number("k3");
        platform.jobs.checkpoint();
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void findsAnAlteredActor(TestDatabase database) throws SQLException {
        sql(database, "update case_event set actor = 'staff:T0402-08' where case_number = ? and seq = 2");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(number + " 2 ")
                .contains("改动");
    }

    @DatabaseTest
    void findsOneAlteredByteOfThePayload(TestDatabase database) throws SQLException {
        byte[] payload;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement read = connection.prepareStatement(
                        "select payload from case_event where case_number = ? and seq = 1")) {
            read.setString(1, number.value());
            var rows = read.executeQuery();
            assertThat(rows.next()).isTrue();
            payload = rows.getBytes(1);
        }
        payload[payload.length / 2] ^= 1;
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement write = connection.prepareStatement(
                        "update case_event set payload = ? where case_number = ? and seq = 1")) {
            write.setBytes(1, payload);
            write.setString(2, number.value());
            write.executeUpdate();
        }
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(number + " 1 ")
                .contains("内容");
    }

    @DatabaseTest
    void findsAMissingEvent(TestDatabase database) throws SQLException {
        sql(database, "delete from case_event where case_number = ? and seq = 1");
        assertThat(faults()).anyMatch(fault -> fault.startsWith(number + " 1 ") && fault.contains("缺少"));
    }

    @DatabaseTest
    void findsATailThatWasCutOffTogetherWithItsRecord(TestDatabase database) throws SQLException {
        sql(database, "delete from case_event where case_number = ? and seq = 2");
        sql(database, "update case_file set seq = 1, state = 'RECEIVED' where case_number = ?");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(number + " 2 ")
                .contains("检查点");
    }

    @DatabaseTest
    void findsACaseThatWasDeletedAltogether(TestDatabase database) throws SQLException {
        sql(database, "delete from case_event where case_number = ?");
        sql(database, "delete from case_file where case_number = ?");
        assertThat(faults()).singleElement().asString().startsWith(number + " ").contains("整个办件");
    }

    @DatabaseTest
    void findsAForgedCheckpoint(TestDatabase database) throws SQLException {
        sql(database, "delete from case_head where case_number = ?");
        assertThat(faults()).singleElement().asString().startsWith("检查点 1 ");
    }

    @DatabaseTest
    void findsAStateThatNoEventSays(TestDatabase database) throws SQLException {
        sql(database, "update case_file set state = 'GRANTED' where case_number = ?");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(number + " 2 ")
                .contains("状态");
    }

    @DatabaseTest
    void findsARecordThatStaysBehindItsEvents(TestDatabase database) throws SQLException {
        sql(database, "update case_file set seq = 1, state = 'RECEIVED' where case_number = ?");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(number + " 2 ")
                .contains("停在");
    }

    @DatabaseTest
    void findsAnotherDefinition(TestDatabase database) throws SQLException {
        sql(database, "update case_file set definition = '" + "0".repeat(64) + "' where case_number = ?");

        assertThat(faults()).isNotEmpty().allMatch(fault -> fault.startsWith(number.value()));
    }

    @DatabaseTest
    void findsAnAlteredDefinition(TestDatabase database) throws SQLException {
        sql(
                database,
                "update case_definition set json = '{}' where digest in"
                        + " (select definition from case_file where case_number = ?)");

        assertThat(faults()).singleElement().asString().startsWith("事项定义 ");
    }

    @DatabaseTest
    void findsAnotherApplicantPlaceOrDate(TestDatabase database) throws SQLException {
        String person = "00000000-0000-4000-8000-000000000002";
        sql(database, "update case_applicant set person = '" + person + "' where case_number = ?");
        sql(database, "update case_file set scope = '/3204/320402', accepted_at = 0 where case_number = ?");

        assertThat(faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("申请人"))
                .anyMatch(fault -> fault.contains("办理地"))
                .anyMatch(fault -> fault.contains("受理时间"));
    }

    @DatabaseTest
    void findsADeadlineThatWasMoved(TestDatabase database) throws SQLException {
        sql(database, "update case_file set promised_due = '2027-06-30' where case_number = ?");

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(number + " 2 ")
                .contains("期限");
    }

    @DatabaseTest
    void findsAPaperWhoseMarkWasRaised(TestDatabase database) throws SQLException {
        sql(
                database,
                "update case_material set mark = 'ORIGINAL_SEEN' where case_number = ? and material = 'bank-card'");

        assertThat(faults()).singleElement().asString().contains("材料");
    }

    @DatabaseTest
    void findsAnOlderFormThatWasPutBack(TestDatabase database) throws SQLException {
        CaseNumber other = platform.number("k3");
        byte[] filed = content(database, other);
        platform.cases.execute(
                WINDOW, new CaseCommand.RequestCorrection(other, 1, List.of(new Shortcoming("phone", "少一位。"))));
        platform.cases.execute(
                SamplePeople.CITIZEN,
                new CaseCommand.SupplyCorrection(
                        other, 2, List.of(), new Answers(java.util.Map.of("phone", "13800000001"))));
        assertThat(faults()).isEmpty();

        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement write =
                        connection.prepareStatement("update case_file set content = ? where case_number = ?")) {
            write.setBytes(1, filed);
            write.setString(2, other.value());
            write.executeUpdate();
        }

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(other + " 3 ")
                .contains("申请表");
    }

    private static byte[] content(TestDatabase database, CaseNumber of) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement read =
                        connection.prepareStatement("select content from case_file where case_number = ?")) {
            read.setString(1, of.value());
            var rows = read.executeQuery();
            assertThat(rows.next()).isTrue();
            return rows.getBytes(1);
        }
    }

    @DatabaseTest
    void anErasedPayloadLeavesTheChainWhole(TestDatabase database) throws SQLException {
        sql(database, "update case_event set payload = null, key_id = null where case_number = ?");
        assertThat(faults()).isEmpty();
        assertThat(platform.cases.find(SamplePeople.CITIZEN, number)).isPresent();
    }

    @DatabaseTest
    void onePayloadThatWasErasedDoesNotMakeTheOthersWrong(TestDatabase database) throws SQLException {
        sql(database, "update case_event set payload = null, key_id = null where case_number = ? and seq = 2");

        assertThat(faults()).isEmpty();
    }

    @DatabaseTest
    void aChainIsStatedOnce(TestDatabase database) {
        clock.advance(Duration.ofMinutes(10));
        assertThat(platform.checkpoints.sign(clock)).isEmpty();

        platform.number("k3");

        assertThat(platform.checkpoints.sign(clock))
                .hasValueSatisfying(signed -> assertThat(signed.heads()).isEqualTo(1));
    }

    private List<String> faults() {
        return platform.reading.verify().faults();
    }

    private void sql(TestDatabase database, String text) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setString(1, number.value());
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
