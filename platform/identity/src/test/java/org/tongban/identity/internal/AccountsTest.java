// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.form.FieldError;
import org.tongban.identity.AccountService.PasswordOutcome;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInOutcome;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("identity-0.1")
class AccountsTest {
    private static final PasswordOutcome CHANGED = new PasswordOutcome.Changed();
    private static final Caller OPERATOR = new Caller.LocalOperator();

    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private Node node;

    @BeforeEach
    void start(TestDatabase database) {
        node = new Node(database.jpa(), clock, folder);
    }

    @DatabaseTest
    void aNewPasswordEndsEverySessionOfTheAccountAndNoOther(TestDatabase database) {
        node.persons.register(Node.person(Node.ID));
        String first = node.clerk();
        String here = node.token("T0402-07", first);
        String elsewhere = node.token("T0402-07", first);
        String citizen = node.token(Node.ID, Node.PASSWORD);

        assertThat(node.accounts.changePassword(node.signIn.caller(here), first, "Fresh#2027"))
                .isEqualTo(CHANGED);
        assertThat(node.signIn.caller(here)).isEqualTo(Caller.ANONYMOUS);
        assertThat(node.signIn.caller(elsewhere)).isEqualTo(Caller.ANONYMOUS);
        assertThat(node.signIn.caller(citizen)).isNotEqualTo(Caller.ANONYMOUS);
        assertThat(node.signIn("T0402-07", first)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        node.token("T0402-07", "Fresh#2027");
    }

    @DatabaseTest
    void takesNoneOfTheLastFivePasswords(TestDatabase database) {
        node.persons.register(Node.person(Node.ID));
        Caller citizen = node.signIn.caller(node.token(Node.ID, Node.PASSWORD));
        List<String> passwords =
                List.of(Node.PASSWORD, "Fresh#2027-1", "Fresh#2027-2", "Fresh#2027-3", "Fresh#2027-4", "Fresh#2027-5");
        for (int i = 1; i < 5; i++) {
            clock.advance(Duration.ofDays(1));
            assertThat(node.accounts.changePassword(citizen, passwords.get(i - 1), passwords.get(i)))
                    .isEqualTo(CHANGED);
        }
        for (String used : passwords.subList(0, 5)) {
            assertThat(fields(node.accounts.changePassword(citizen, passwords.get(4), used)))
                    .containsExactly("password");
        }
        assertThat(node.accounts.changePassword(citizen, passwords.get(4), passwords.get(5)))
                .isEqualTo(CHANGED);
        assertThat(node.accounts.changePassword(citizen, passwords.get(5), Node.PASSWORD))
                .isEqualTo(CHANGED);
    }

    @DatabaseTest
    void saysWhatIsWrongWithANewPassword(TestDatabase database) {
        node.persons.register(Node.person(Node.ID));
        Caller citizen = node.signIn.caller(node.token(Node.ID, Node.PASSWORD));
        String first = node.clerk();
        Caller clerk = node.signIn.caller(node.token("T0402-07", first));
        for (String weak : List.of("", "aA#1", "letters", "Aa#" + Node.PHONE, "Aa#" + Node.ID)) {
            assertThat(fields(node.accounts.changePassword(citizen, Node.PASSWORD, weak)))
                    .as(weak)
                    .containsExactly("password");
        }
        assertThat(node.accounts.changePassword(clerk, first, "Aa#t0402-07"))
                .isEqualTo(
                        new PasswordOutcome.Refused(List.of(new FieldError("password", "密码里不要有您的工号，别人容易猜到。请换一个密码。"))));
        assertThat(fields(node.accounts.changePassword(Caller.ANONYMOUS, "", "Fresh#2027")))
                .containsExactly("caller");
        assertThat(fields(node.accounts.changePassword(OPERATOR, "", "Fresh#2027")))
                .containsExactly("caller");
    }

    @DatabaseTest
    void wrongOldPasswordsLockTheAccountLikeFailedSignIns(TestDatabase database) {
        node.persons.register(Node.person(Node.ID));
        Caller citizen = node.signIn.caller(node.token(Node.ID, Node.PASSWORD));
        for (int i = 0; i < 4; i++) {
            assertThat(fields(node.accounts.changePassword(citizen, "wrong", "Fresh#2027")))
                    .containsExactly("old");
        }
        PasswordOutcome locked = new PasswordOutcome.Locked(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(node.accounts.changePassword(citizen, "wrong", "Fresh#2027")).isEqualTo(locked);
        assertThat(node.accounts.changePassword(citizen, Node.PASSWORD, "Fresh#2027"))
                .isEqualTo(locked);
        assertThat(node.signIn(Node.ID, Node.PASSWORD)).isInstanceOf(SignInOutcome.Locked.class);
    }

    @DatabaseTest
    void ofTwoChangesAtOnceOneCounts(TestDatabase database) {
        node.persons.register(Node.person(Node.ID));
        Caller citizen = node.signIn.caller(node.token(Node.ID, Node.PASSWORD));
        Node other = new Node(database.otherNode(), clock, folder);
        List<PasswordOutcome> outcomes = Together.run(
                2, i -> (i == 0 ? node : other).accounts.changePassword(citizen, Node.PASSWORD, "Fresh#2027-" + i));
        assertThat(outcomes.stream().filter(CHANGED::equals)).hasSize(1);
        node.token(Node.ID, "Fresh#2027-" + outcomes.indexOf(CHANGED));
    }

    @DatabaseTest
    void whoLeavesIsSignedOutAtOnceAndStaysOnRecord(TestDatabase database) {
        String password = node.clerk();
        String token = node.token("T0402-07", password);
        assertThat(node.accounts.deactivate(OPERATOR, "t0402-07")).isEmpty();

        assertThat(node.signIn.caller(token)).isEqualTo(Caller.ANONYMOUS);
        assertThat(node.signIn("T0402-07", password)).isInstanceOf(SignInOutcome.WrongCredentials.class);
        assertThat(node.staff.find("T0402-07").orElseThrow().active()).isFalse();
        assertThat(node.staff.find("T0402-07").orElseThrow().posts()).hasSize(1);
        assertThat(node.accounts.deactivate(OPERATOR, "T0402-07")).isPresent();

        assertThat(node.load(Node.CLERK).accounts().get(0).firstPassword()).isEmpty();
        node.token("T0402-07", password);
    }

    @DatabaseTest
    void whoLeavesHandsNothingOver(TestDatabase database) {
        node.clerk();
        String deputy = node.load("T0402-08,郑示例,受理,320402004,,红梅街道（示例）,\n")
                .accounts()
                .get(0)
                .firstPassword()
                .orElseThrow();
        node.away("T0402-07", "2026-11-24", "2026-11-30", "T0402-08");
        assertThat(node.caller(node.token("T0402-08", deputy)).posts()).hasSize(2);
        node.accounts.deactivate(OPERATOR, "T0402-07");
        assertThat(node.caller(node.token("T0402-08", deputy)).posts()).hasSize(1);
    }

    @DatabaseTest
    void onlyAnotherSystemAdministratorClosesAnAccount(TestDatabase database) {
        String admin = node.load(Node.CLERK + "A1,陈示例,系统管理员,320400,,平台管理,\n").accounts().stream()
                .filter(account -> account.workNumber().equals("A1"))
                .flatMap(account -> account.firstPassword().stream())
                .findFirst()
                .orElseThrow();
        Caller caller = node.caller(node.token("A1", admin));
        assertThat(field(node.accounts.deactivate(Caller.ANONYMOUS, "T0402-07")))
                .contains("caller");
        assertThat(field(node.accounts.deactivate(caller, "a1"))).contains("work_number");
        assertThat(field(node.accounts.deactivate(caller, "T9"))).contains("work_number");
        assertThat(node.accounts.deactivate(caller, "T0402-07")).isEmpty();
    }

    private static Optional<String> field(Optional<FieldError> error) {
        return error.map(FieldError::field);
    }

    private static List<String> fields(PasswordOutcome outcome) {
        return outcome instanceof PasswordOutcome.Refused refused
                ? refused.errors().stream().map(FieldError::field).toList()
                : List.of();
    }
}
