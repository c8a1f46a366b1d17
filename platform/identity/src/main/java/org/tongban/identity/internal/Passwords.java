// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Component;

/** Hashes passwords with Argon2id (m=19 MiB, t=2, p=1, as OWASP advises) and writes them as PHC strings. */
@Component(service = Passwords.class)
public final class Passwords {
    /** What anybody may have chosen; it keeps foreign input small. */
    static final int LONGEST = 128;

    private static final Cost COST = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();

    /** Two at once, so that memory stays bounded. */
    private final Semaphore memory = new Semaphore(2, true);

    /**
     * What a hash costs.
     *
     * @param kibibytes of memory
     * @param passes over it
     * @param lanes side by side
     */
    private record Cost(int kibibytes, int passes, int lanes) {}

    String hash(String password) {
        byte[] salt = salt();
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + COST.kibibytes + ",t=" + COST.passes + ",p=" + COST.lanes + "$"
                + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, COST, HASH_BYTES));
    }

    boolean matches(String password, String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalStateException("A stored password hash is damaged");
        }
        Cost cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = derive(bounded(password), salt, cost, expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /** Does the work of {@link #matches} for an account that has no password. */
    void workInVain(String password) {
        derive(bounded(password), salt(), COST, HASH_BYTES);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    /** Nobody has a password that is longer than the longest, nor an empty one. */
    private static String bounded(String password) {
        return password.length() > LONGEST ? "" : password;
    }

    private byte[] derive(String password, byte[] salt, Cost cost, int length) {
        return withMemory(() -> {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.kibibytes)
                    .withIterations(cost.passes)
                    .withParallelism(cost.lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[length];
            generator.generateBytes(password.getBytes(UTF_8), hash);
            return hash;
        });
    }

    private byte[] withMemory(Supplier<byte[]> work) {
        memory.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            memory.release();
        }
    }
}
