// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.notice.internal.Office.CITIZEN;
import static org.tongban.notice.internal.Office.NUMBER;
import static org.tongban.notice.internal.Office.OTHER;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.tongban.cases.CaseEventType;
import org.tongban.identity.Caller;
import org.tongban.notice.MessageChannel;
import org.tongban.notice.NoticeService.Delivery.State;
import org.tongban.notice.NoticeService.Notice;
import org.tongban.notice.internal.store.JpaMessages;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.TestVault;

@PersistenceUnderTest("notice-0.1")
class NoticeTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private Office office;

    @BeforeEach
    void start(TestDatabase database) {
        office = new Office(database.jpa(), clock);
    }

    private void tell(Office.Told told) {
        office.inboxes.happened(told.to());
    }

    private State state() {
        return office.notices.deliveries(NUMBER).get(0).state();
    }

    @DatabaseTest
    void everyEventOfACaseHasWords(TestDatabase database) {
        long seq = 0;
        for (CaseEventType type : CaseEventType.values()) {
            seq++;
            tell(Office.event(seq, type).insteadOf("2026-11-30"));
        }
        List<Notice> mine = office.notices.mine(CITIZEN, "");
        assertThat(mine).hasSize((int) java.util.Arrays.stream(CaseEventType.values())
                .filter(CaseEventType::open)
                .count());
        assertThat(mine).allSatisfy(one -> assertThat(one.title() + one.text()).doesNotContain("{", "}", "[", "]"));
        office.sender.run();
        assertThat(office.gateway.texts)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(140));
    }

    @DatabaseTest
    void newDatesAreToldOnlyToThoseWhoWereToldAnother(TestDatabase database) {
        tell(Office.event(2, CaseEventType.DEADLINE_RECOMPUTED));
        assertThat(office.notices.mine(CITIZEN, "")).isEmpty();
        tell(Office.event(3, CaseEventType.DEADLINE_RECOMPUTED).insteadOf("2026-11-30"));
        assertThat(office.notices.mine(CITIZEN, ""))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("原来告诉您的 2026年11月30日（周一），改为 2026年12月1日（周二）"));
    }

    @DatabaseTest
    void whatIsToldTwiceIsWrittenAndSentOnce(TestDatabase database) {
        tell(Office.event(1, CaseEventType.RECEIVED));
        tell(Office.event(1, CaseEventType.RECEIVED));
        new Office(database.otherNode(), clock)
                .inboxes.happened(Office.event(1, CaseEventType.RECEIVED).to());
        office.sender.run();
        assertThat(office.notices.mine(CITIZEN, "")).hasSize(1);
        assertThat(office.gateway.texts)
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("【通办】您的“高龄津贴”").contains("2026年12月1日"));
    }

    @DatabaseTest
    void theNameOfASensitiveMatterStaysInTheInbox(TestDatabase database) {
        tell(Office.event(1, CaseEventType.RECEIVED).sensitive());
        office.sender.run();
        assertThat(office.gateway.texts.get(0)).contains("您的办件").doesNotContain("高龄津贴", "民政");
        assertThat(office.notices.mine(CITIZEN, "").get(0).text()).contains("高龄津贴");
    }

    @DatabaseTest
    void everyApplicantHasAnInboxAndWhoHasNoPhoneGetsNoText(TestDatabase database) {
        tell(Office.event(1, CaseEventType.RECEIVED).by(Office.WANG, Office.LI));
        office.sender.run();
        assertThat(office.notices.mine(OTHER, "")).hasSize(1);
        assertThat(office.gateway.texts).hasSize(1);
    }

    @DatabaseTest
    void aTextIsTriedAgainAfterOneFiveThirtyMinutesAndTwoHoursAndThenGivenUp(TestDatabase database) {
        office.gateway.answer = Optional.of(MessageChannel.Result.LATER);
        tell(Office.event(1, CaseEventType.RECEIVED));
        assertThat(office.sender.run()).isEqualTo(1);
        for (Duration rest : Sender.RETRIES) {
            clock.advance(rest.minusSeconds(1));
            assertThat(office.sender.run()).isZero();
            assertThat(state()).isEqualTo(State.WAITING);
            clock.advance(Duration.ofSeconds(1));
            assertThat(office.sender.run()).isEqualTo(1);
        }
        assertThat(state()).isEqualTo(State.GIVEN_UP);
        assertThat(office.notices.deliveries(NUMBER).get(0).tries()).isEqualTo(5);
        clock.advance(Duration.ofDays(1));
        assertThat(office.sender.run()).isZero();
    }

    @DatabaseTest
    void aNumberThatDoesNotExistIsGivenUpAtOnce(TestDatabase database) {
        office.gateway.answer = Optional.of(MessageChannel.Result.NEVER);
        tell(Office.event(1, CaseEventType.RECEIVED));
        office.sender.run();
        assertThat(state()).isEqualTo(State.GIVEN_UP);
    }

    @DatabaseTest
    void aGatewayThatThrowsIsTriedAgainAndTheMessageArrives(TestDatabase database) {
        office.gateway.answer = Optional.empty();
        tell(Office.event(1, CaseEventType.RECEIVED));
        office.sender.run();
        assertThat(state()).isEqualTo(State.WAITING);
        office.gateway.answer = Optional.of(MessageChannel.Result.TAKEN);
        clock.advance(Duration.ofMinutes(1));
        office.sender.run();
        assertThat(state()).isEqualTo(State.TAKEN);
        assertThat(office.gateway.ids).hasSize(2).containsOnly(office.gateway.ids.get(0));
    }

    @DatabaseTest
    void twoNodesSendAMessageOnce(TestDatabase database) {
        tell(Office.event(1, CaseEventType.RECEIVED));
        JpaMessages one = new JpaMessages(database.jpa(), new TestVault());
        JpaMessages two = new JpaMessages(database.otherNode(), new TestVault());
        JpaMessages.Message seen = one.due(clock.instant(), 1).get(0);
        JpaMessages.Message same = two.due(clock.instant(), 1).get(0);
        assertThat(one.take(seen, clock.instant(), Sender.LEASE)).isTrue();
        assertThat(two.take(same, clock.instant(), Sender.LEASE)).isFalse();
    }

    @DatabaseTest
    void aNodeThatDiesWhileItSendsLosesNothing(TestDatabase database) {
        tell(Office.event(1, CaseEventType.RECEIVED));
        JpaMessages dying = new JpaMessages(database.otherNode(), new TestVault());
        JpaMessages.Message held = dying.due(clock.instant(), 1).get(0);
        dying.take(held, clock.instant(), Sender.LEASE);
        assertThat(office.sender.run()).isZero();
        clock.advance(Sender.LEASE);
        assertThat(office.sender.run()).isEqualTo(1);
        dying.sent(held, State.GIVEN_UP, clock.instant());
        assertThat(state()).isEqualTo(State.TAKEN);
    }

    @DatabaseTest
    void readingCountsForTheReaderAlone(TestDatabase database) {
        tell(Office.event(1, CaseEventType.RECEIVED));
        tell(Office.event(2, CaseEventType.ACCEPTED));
        String id = office.notices.mine(CITIZEN, "").get(0).id();
        assertThat(office.notices.unread(CITIZEN)).isEqualTo(2);
        assertThat(office.notices.open(OTHER, id)).isEmpty();
        assertThat(office.notices.unread(CITIZEN)).isEqualTo(2);
        assertThat(office.notices.open(CITIZEN, id)).isPresent();
        assertThat(office.notices.unread(CITIZEN)).isEqualTo(1);
        office.notices.openAll(CITIZEN);
        assertThat(office.notices.unread(CITIZEN)).isZero();
        assertThat(office.notices.mine(Caller.ANONYMOUS, "")).isEmpty();
    }

    @DatabaseTest
    void aLongInboxIsReadPageByPageNewestFirst(TestDatabase database) {
        for (int i = 1; i <= 70; i++) {
            tell(Office.event(i, CaseEventType.STEP_COMPLETED));
        }
        List<Notice> first = office.notices.mine(CITIZEN, "");
        List<Notice> second =
                office.notices.mine(CITIZEN, first.get(first.size() - 1).id());
        assertThat(first).hasSize(50);
        assertThat(second).hasSize(20).doesNotContainAnyElementsOf(first);
        assertThat(office.notices.mine(CITIZEN, "no-such-id")).isEqualTo(first);
    }

    @DatabaseTest
    void aCodeGoesOutAtOnceAndIsKeptNowhere(TestDatabase database) throws SQLException {
        assertThat(office.notices.text(Office.WANG, "验证码 246810")).contains("138****0000");
        assertThat(office.notices.text(Office.LI, "验证码 246810")).isEmpty();
        office.gateway.answer = Optional.of(MessageChannel.Result.LATER);
        assertThat(office.notices.text(Office.WANG, "验证码 246810")).isEmpty();
        assertThat(dump(database)).doesNotContain("246810");
        assertThatThrownBy(() -> office.notices.text(Office.WANG, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @DatabaseTest
    void theTablesTellNobodyWhoWasToldWhat(TestDatabase database) throws SQLException {
        tell(Office.event(1, CaseEventType.RECEIVED));
        tell(Office.event(2, CaseEventType.ACCEPTED).paper("户口簿", "2026-12-10", false));
        office.sender.run();
        String dump = dump(database);
        assertThat(dump).contains(NUMBER.value());
        for (String secret : List.of(Office.PHONE, "高龄津贴", "已收到", "户口簿", "红梅街道")) {
            assertThat(dump)
                    .doesNotContain(
                            secret, new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    private static String dump(TestDatabase database) throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("notice_item", "notice_delivery", "notice_reminder")) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            boolean binary = rows.getMetaData().getColumnName(i).equalsIgnoreCase("content");
                            dump.append(
                                            binary
                                                    ? new String(rows.getBytes(i), StandardCharsets.ISO_8859_1)
                                                    : rows.getString(i))
                                    .append('|');
                        }
                    }
                }
            }
        }
        return dump.toString();
    }
}
