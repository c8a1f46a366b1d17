// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.form.FieldError;
import org.tongban.identity.AccountService;
import org.tongban.identity.Caller;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.identity.internal.store.JpaAccounts;
import org.tongban.identity.internal.store.JpaAttempts;

/** Accounts over the store. */
@Component(service = AccountService.class)
public final class StoredAccountService implements AccountService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAccountService.class);
    private static final PasswordOutcome WRONG = refused("old", "现在的密码不对，请再填一遍。连续错 5 次，账号会锁 10 分钟。");
    private static final PasswordOutcome USED = refused("password", "这个密码近 5 次里用过。请换一个没有用过的密码。");
    private static final FieldError ADMINISTRATORS = new FieldError("caller", "离岗要由系统管理员办。");

    private final Accounts accounts;
    private final JpaAccounts store;
    private final JpaAttempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param accounts who has which password
     * @param store changes them
     * @param attempts count failures
     * @param passwords hashes
     * @param sessions end
     */
    @Activate
    public StoredAccountService(
            @Reference Accounts accounts,
            @Reference JpaAccounts store,
            @Reference JpaAttempts attempts,
            @Reference Passwords passwords,
            @Reference Sessions sessions) {
        this(accounts, store, attempts, passwords, sessions, Clock.systemUTC());
    }

    StoredAccountService(
            Accounts accounts,
            JpaAccounts store,
            JpaAttempts attempts,
            Passwords passwords,
            Sessions sessions,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public PasswordOutcome changePassword(Caller caller, String old, String chosen) {
        Optional<Accounts.Own> own = accounts.own(caller);
        if (own.isEmpty()) {
            return refused("caller", "请先登录，再改密码。");
        }
        Optional<String> fault = own.get().fault(chosen);
        return fault.isPresent() ? refused("password", fault.get()) : change(own.get(), old, chosen);
    }

    private PasswordOutcome change(Accounts.Own own, String old, String chosen) {
        Instant now = clock.instant();
        JpaAttempts.Admission admission = attempts.admit(own.account(), now);
        Optional<String> hash = own.hash().filter(present -> admission.open() && passwords.matches(old, present));
        if (hash.isEmpty()) {
            return admission
                    .lockedUntil()
                    .<PasswordOutcome>map(PasswordOutcome.Locked::new)
                    .orElse(WRONG);
        }
        attempts.forget(own.account());
        boolean used = Stream.concat(Stream.of(hash.get()), store.past(own.holder()).stream())
                .anyMatch(some -> passwords.matches(chosen, some));
        if (used) {
            return USED;
        }
        if (!store.changePassword(own.holder(), hash.get(), passwords.hash(chosen), now)) {
            return WRONG;
        }
        sessions.forget();
        LOG.info("{} changed the password", own.holder().key());
        return new PasswordOutcome.Changed();
    }

    @Override
    public Optional<FieldError> deactivate(Caller caller, String workNumber) {
        String number = Accounts.normal(workNumber);
        if (!Rights.runsAccounts(caller)) {
            return Optional.of(ADMINISTRATORS);
        }
        if (Rights.is(caller, number)) {
            return fault("自己的账号要由另一位系统管理员停用。");
        }
        if (accounts.staff(number).filter(StaffMember::active).isEmpty()) {
            return fault("没有工号是 " + number + " 的在岗人员，请核对工号。");
        }
        store.close(number);
        sessions.forget();
        LOG.info("the account {} is closed by {}", number, Rights.signature(caller));
        return Optional.empty();
    }

    private static Optional<FieldError> fault(String words) {
        return Optional.of(new FieldError("work_number", words));
    }

    private static PasswordOutcome refused(String field, String words) {
        return new PasswordOutcome.Refused(List.of(new FieldError(field, words)));
    }
}
