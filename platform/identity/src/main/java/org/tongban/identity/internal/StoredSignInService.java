// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;
import org.tongban.identity.internal.store.Holder;
import org.tongban.identity.internal.store.JpaAttempts;

/** Signs in by account and password. */
@Component(service = SignInService.class)
public final class StoredSignInService implements SignInService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredSignInService.class);

    private final Accounts accounts;
    private final JpaAttempts attempts;
    private final Sessions sessions;
    private final RemoteLimit remotes;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param accounts who can sign in
     * @param attempts count failures
     * @param sessions keep who is signed in
     * @param settings how long
     */
    @Activate
    public StoredSignInService(
            @Reference Accounts accounts,
            @Reference JpaAttempts attempts,
            @Reference Sessions sessions,
            @Reference Settings settings) {
        this(accounts, attempts, sessions, settings, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    StoredSignInService(Accounts accounts, JpaAttempts attempts, Sessions sessions, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.remotes = new RemoteLimit(settings.remoteFailures(), Duration.ofMinutes(1), clock);
        this.clock = clock;
    }

    @Override
    public SignInOutcome signIn(String account, String password, String remote) {
        Optional<Instant> closed = remotes.attempt(remote);
        if (closed.isPresent()) {
            return new SignInOutcome.Locked(closed.get());
        }
        String name = Accounts.normal(account);
        JpaAttempts.Admission admission = attempts.admit(name, clock.instant());
        Optional<Holder> holder = admission.open() ? accounts.authenticate(name, password) : Optional.empty();
        if (holder.isEmpty()) {
            return admission
                    .lockedUntil()
                    .map(StoredSignInService::locked)
                    .orElseGet(SignInOutcome.WrongCredentials::new);
        }
        attempts.forget(name);
        remotes.succeeded(remote);
        Caller caller = accounts.caller(holder.get());
        LOG.info("{} signed in", holder.get().key());
        return new SignInOutcome.SignedIn(sessions.begin(holder.get()), caller);
    }

    private static SignInOutcome locked(Instant until) {
        LOG.info("an account is locked until {}", until);
        return new SignInOutcome.Locked(until);
    }

    @Override
    public Caller caller(String token) {
        return sessions.caller(token);
    }

    @Override
    public void signOut(String token) {
        sessions.end(token);
    }
}
