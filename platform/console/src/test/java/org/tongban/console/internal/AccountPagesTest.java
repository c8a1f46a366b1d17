// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.form.FieldError;
import org.tongban.identity.AccountService;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.PageResult;
import org.tongban.testkit.TestClock;

/** Changing a password, and leaving. */
class AccountPagesTest {
    private static final Caller ADMIN = SampleRequest.staff(Duty.SYSTEM_ADMIN);

    private final Accounts accounts = new Accounts();
    private final PasswordPage password = new PasswordPage(accounts);
    private final LeavePage leave = new LeavePage(
            new Colleagues().with("C1", "吴示例", true).with("C2", "郑示例", false),
            accounts,
            TestClock.at("2026-12-02T09:00:00"));

    /** Accounts that remember what was asked. */
    private static final class Accounts implements AccountService {
        private final List<String> asked = new ArrayList<>();
        private PasswordOutcome outcome = new PasswordOutcome.Changed();
        private Optional<FieldError> refusal = Optional.empty();

        @Override
        public PasswordOutcome changePassword(Caller caller, String old, String chosen) {
            asked.add(old + " > " + chosen);
            return outcome;
        }

        @Override
        public Optional<FieldError> deactivate(Caller caller, String workNumber) {
            asked.add("close " + workNumber);
            return refusal;
        }
    }

    @Test
    void asksToSignInAnewAfterTheChange() {
        assertThat(SampleRequest.body(password.render(typed("Fresh#2027"))))
                .contains("密码改好了", "/sign-in")
                .doesNotContain("Fresh");
        assertThat(accounts.asked).containsExactly("Old#2026 > Fresh#2027");
    }

    @Test
    void refusesTwoDifferentNewPasswords() {
        PageResult came = password.render(typed("Fresh#2028"));
        assertThat(((PageResult.Page) came).status()).isEqualTo(422);
        assertThat(SampleRequest.body(came)).contains("两次填的新密码不一样").doesNotContain("Fresh");
        assertThat(accounts.asked).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndUntilWhenAnAccountIsLocked() {
        accounts.outcome = new AccountService.PasswordOutcome.Refused(List.of(new FieldError("old", "现在的密码不对。")));
        assertThat(SampleRequest.body(password.render(typed("Fresh#2027")))).contains("href=\"#old\"", "现在的密码不对。");
        accounts.outcome = new AccountService.PasswordOutcome.Locked(Instant.parse("2026-12-02T01:10:00Z"));
        PageResult locked = password.render(typed("Fresh#2027"));
        assertThat(((PageResult.Page) locked).status()).isEqualTo(429);
        assertThat(SampleRequest.body(locked)).contains("账号锁到 9:10");
    }

    @Test
    void isForWhoeverHasSignedIn() {
        assertThat(password.render(SampleRequest.get(Caller.ANONYMOUS))).isInstanceOf(PageResult.SignInFirst.class);
        assertThat(SampleRequest.body(password.render(SampleRequest.get(ADMIN))))
                .contains("不要用工号");
    }

    @Test
    void closesAnAccountAfterASecondLook() {
        assertThat(SampleRequest.body(leave.render(SampleRequest.get(ADMIN).part("number", "C1"))))
                .contains("吴示例（C1）离岗？", "审查 · 民政局（示例）", "确认离岗");
        assertThat(accounts.asked).isEmpty();
        assertThat(leave.render(SampleRequest.post(ADMIN).part("number", "C1")))
                .isEqualTo(new PageResult.Redirect("/admin/staff?left=C1"));
        assertThat(accounts.asked).containsExactly("close C1");
    }

    @Test
    void saysWhyAnAccountStaysOpen() {
        accounts.refusal = Optional.of(new FieldError("work_number", "自己的账号要由另一位系统管理员停用。"));
        assertThat(leave.render(SampleRequest.post(ADMIN).part("number", "C1")))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.text()).contains("另一位系统管理员"));
        for (String gone : List.of("C2", "C9", "")) {
            assertThat(leave.render(SampleRequest.get(ADMIN).part("number", gone)))
                    .isInstanceOfSatisfying(
                            PageResult.Message.class,
                            message -> assertThat(message.status()).isEqualTo(404));
        }
    }

    private static SampleRequest typed(String chosen) {
        return SampleRequest.post(ADMIN)
                .with("old", "Old#2026")
                .with("password", chosen)
                .with("again", "Fresh#2027");
    }
}
