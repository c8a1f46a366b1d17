// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.internal.store.Holder;
import org.tongban.identity.internal.store.JpaSessions;
import org.tongban.identity.internal.store.StoredSession;

/** Sessions in the database, remembered here for at most a second: the token is asked for with every request. */
@Component(service = Sessions.class)
public final class Sessions {
    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 43;
    private static final int MOST_REMEMBERED = 5_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final JpaSessions store;
    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param store keeps them
     * @param accounts know who holds them
     * @param settings how long
     */
    @Activate
    public Sessions(@Reference JpaSessions store, @Reference Accounts accounts, @Reference Settings settings) {
        this(store, accounts, settings, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    Sessions(JpaSessions store, Accounts accounts, Settings settings, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Who held a token a moment ago.
     *
     * @param caller that was found
     * @param until when it is to be asked anew
     */
    private record Remembered(Caller caller, Instant until) {}

    String begin(Holder holder) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        store.begin(digest(token), holder, now, now.plus(settings.longest()));
        return token;
    }

    Caller caller(String token) {
        if (token.length() != TOKEN_CHARACTERS) {
            return Caller.ANONYMOUS;
        }
        String digest = digest(token);
        Instant now = clock.instant();
        Remembered known = remembered.get(digest);
        if (known != null && now.isBefore(known.until)) {
            return known.caller;
        }
        Caller caller = store.find(digest)
                .filter(session -> alive(session, now))
                .map(session -> use(digest, session, now))
                .orElse(Caller.ANONYMOUS);
        if (caller.equals(Caller.ANONYMOUS)) {
            remembered.remove(digest);
        } else {
            makeRoom(now);
            remembered.put(digest, new Remembered(caller, now.plus(REMEMBERED)));
        }
        return caller;
    }

    void end(String token) {
        String digest = digest(token);
        store.end(digest);
        remembered.remove(digest);
    }

    /** Asks the database for everybody anew: somebody's sessions have ended or somebody's posts have changed. */
    void forget() {
        remembered.clear();
    }

    private boolean alive(StoredSession session, Instant now) {
        Duration idle = session.holder() instanceof Holder.OfStaff ? settings.staffIdle() : settings.citizenIdle();
        return now.isBefore(session.expiresAt())
                && now.isBefore(session.seenAt().plus(idle));
    }

    private Caller use(String digest, StoredSession session, Instant now) {
        if (!now.isBefore(session.seenAt().plus(NOTED))) {
            store.touch(digest, now);
        }
        return accounts.caller(session.holder());
    }

    private void makeRoom(Instant now) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.values().removeIf(known -> !now.isBefore(known.until));
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear(); // a busy second: the database answers instead
        }
    }

    private static String digest(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
