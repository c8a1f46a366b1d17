// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.NewPerson;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.internal.store.JpaAttempts;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.TestVault;

@PersistenceUnderTest("identity-0.1")
class SignInTest {
    private static final SignInOutcome WRONG = new SignInOutcome.WrongCredentials();

    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private Node node;

    @BeforeEach
    void start(TestDatabase database) {
        node = new Node(database.jpa(), clock, folder);
        node.persons.register(Node.person(Node.ID));
    }

    @DatabaseTest
    void signsCitizensAndStaffIn(TestDatabase database) {
        String citizen = node.token(" " + Node.ID + " ", Node.PASSWORD);
        String clerk = node.token("t0402-07", node.clerk());

        assertThat(citizen).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(clerk);
        assertThat(node.signIn.caller(citizen))
                .isInstanceOfSatisfying(
                        Caller.Citizen.class,
                        caller -> assertThat(caller.displayName()).isEqualTo(Node.NAME));
        assertThat(node.signIn.caller(clerk)).isInstanceOfSatisfying(Caller.Staff.class, caller -> {
            assertThat(caller.workNumber()).isEqualTo("T0402-07");
            assertThat(caller.has(Duty.WINDOW)).isTrue();
        });
    }

    @DatabaseTest
    void saysTheSameOfAWrongPasswordAndAnUnknownAccount(TestDatabase database) {
        node.persons.register(new NewPerson(
                "320499199001010016", "林示例", "", "", java.util.Optional.empty(), java.util.Optional.empty()));
        for (String account : List.of(Node.ID, "nobody", "", "320499199001010016")) {
            assertThat(node.signIn(account, "Wrong#2026")).isEqualTo(WRONG);
            assertThat(node.signIn(account, "")).isEqualTo(WRONG);
        }
    }

    @DatabaseTest
    void locksAfterFiveFailuresForTenMinutes(TestDatabase database) {
        for (String account : List.of(Node.ID, "nobody")) {
            fail(account, 4);
            SignInOutcome.Locked locked =
                    new SignInOutcome.Locked(clock.instant().plus(Duration.ofMinutes(10)));
            assertThat(node.signIn(account, "wrong")).isEqualTo(locked);
            assertThat(node.signIn(account, Node.PASSWORD)).isEqualTo(locked);
        }
        clock.advance(Duration.ofMinutes(10));
        node.token(Node.ID, Node.PASSWORD);
    }

    @DatabaseTest
    void forgetsFailuresAfterASuccess(TestDatabase database) {
        fail(Node.ID, 4);
        node.token(Node.ID, Node.PASSWORD);
        fail(Node.ID, 4);
        node.token(Node.ID, Node.PASSWORD);
    }

    @DatabaseTest
    void manyGuessesAtOnceOnTwoNodesAreNoMoreThanFive(TestDatabase database) {
        Node other = new Node(database.otherNode(), clock, folder);
        List<SignInOutcome> outcomes = Together.run(12, i -> (i % 2 == 0 ? node : other).signIn(Node.ID, "guess-" + i));

        assertThat(outcomes.stream().filter(WRONG::equals)).hasSize(4);
        assertThat(outcomes.stream().filter(SignInOutcome.Locked.class::isInstance))
                .hasSize(8);
    }

    @DatabaseTest
    void firstAttemptsAtOnceAreAllCounted(TestDatabase database) {
        TestVault vault = new TestVault();
        JpaAttempts one = new JpaAttempts(database.jpa(), vault);
        JpaAttempts other = new JpaAttempts(database.otherNode(), vault);
        for (int round = 0; round < 40; round++) {
            String account = "nobody-" + round;
            List<JpaAttempts.Admission> admissions =
                    Together.run(4, i -> (i % 2 == 0 ? one : other).admit(account, clock.instant()));
            assertThat(admissions).as(account).allMatch(JpaAttempts.Admission::open);
        }
    }

    @DatabaseTest
    void stopsListeningToAnAddressThatTriesManyAccounts(TestDatabase database) {
        Instant until = clock.instant().plus(Duration.ofMinutes(1));
        for (int i = 0; i < Node.REMOTE_FAILURES; i++) {
            assertThat(node.signIn("nobody-" + i, "wrong")).isEqualTo(WRONG);
        }
        assertThat(node.signIn(Node.ID, Node.PASSWORD)).isEqualTo(new SignInOutcome.Locked(until));
        assertThat(node.signIn.signIn(Node.ID, Node.PASSWORD, "192.0.2.2")).isInstanceOf(SignInOutcome.SignedIn.class);
        clock.advance(Duration.ofMinutes(1));
        node.token(Node.ID, Node.PASSWORD);
    }

    @DatabaseTest
    void endsAnIdleSession(TestDatabase database) {
        String citizen = node.token(Node.ID, Node.PASSWORD);
        String clerk = node.token("T0402-07", node.clerk());
        clock.advance(Duration.ofMinutes(19));
        assertThat(node.signIn.caller(citizen)).isNotEqualTo(Caller.ANONYMOUS);
        clock.advance(Duration.ofMinutes(20));
        assertThat(node.signIn.caller(citizen)).isEqualTo(Caller.ANONYMOUS);
        assertThat(node.signIn.caller(clerk)).isEqualTo(Caller.ANONYMOUS);
    }

    @DatabaseTest
    void endsEverySessionAfterTwelveHours(TestDatabase database) {
        String token = node.token(Node.ID, Node.PASSWORD);
        for (int i = 0; i < 12 * 4 - 1; i++) {
            clock.advance(Duration.ofMinutes(15));
            assertThat(node.signIn.caller(token)).isNotEqualTo(Caller.ANONYMOUS);
        }
        clock.advance(Duration.ofMinutes(15));
        assertThat(node.signIn.caller(token)).isEqualTo(Caller.ANONYMOUS);
    }

    @DatabaseTest
    void sessionsSurviveARestart(TestDatabase database) {
        String token = node.token(Node.ID, Node.PASSWORD);
        Node restarted = new Node(database.otherNode(), clock, folder);
        assertThat(restarted.signIn.caller(token)).isEqualTo(node.signIn.caller(token));
    }

    @DatabaseTest
    void signingOutEndsTheSessionOnAllNodes(TestDatabase database) {
        Node other = new Node(database.otherNode(), clock, folder);
        String token = node.token(Node.ID, Node.PASSWORD);
        assertThat(other.signIn.caller(token)).isNotEqualTo(Caller.ANONYMOUS);
        node.signIn.signOut(token);
        assertThat(node.signIn.caller(token)).isEqualTo(Caller.ANONYMOUS);
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.signIn.caller(token)).isEqualTo(Caller.ANONYMOUS);
    }

    @DatabaseTest
    void aChangedPostCountsWithinASecond(TestDatabase database) {
        String token = node.token("T0402-07", node.clerk());
        assertThat(has(token, Duty.WINDOW)).isTrue();
        node.load(Node.CLERK.replace("综合窗口", "HELPER"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(has(token, Duty.WINDOW)).isFalse();
        assertThat(has(token, Duty.HELPER)).isTrue();
    }

    @DatabaseTest
    void takesAnythingForAToken(TestDatabase database) {
        for (String token : List.of("", "x", "y".repeat(43), "令".repeat(43), "z".repeat(100_000), "' or 1=1 --")) {
            assertThat(node.signIn.caller(token)).isEqualTo(Caller.ANONYMOUS);
            node.signIn.signOut(token);
        }
    }

    @DatabaseTest
    void sweepsWhatIsOver(TestDatabase database) {
        node.token(Node.ID, Node.PASSWORD);
        fail("nobody", 1);
        assertThat(node.jobs.sweep()).isZero();
        clock.advance(Duration.ofMinutes(30));
        assertThat(node.jobs.sweep()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        assertThat(node.jobs.sweep()).isEqualTo(1);
    }

    private boolean has(String token, Duty duty) {
        return node.signIn.caller(token) instanceof Caller.Staff staff && staff.has(duty);
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(node.signIn(account, "wrong")).isEqualTo(WRONG);
        }
    }
}
