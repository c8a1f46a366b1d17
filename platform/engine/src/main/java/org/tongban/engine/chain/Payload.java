// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import java.security.SecureRandom;
import java.util.Map;

/**
 * The payload of an event with its salt. Only the digest goes into the chain: when both are erased, the chain still holds
 * and tells nothing.
 *
 * @param salt 16 random bytes, kept encrypted beside the values
 * @param values texts by name
 */
public record Payload(byte[] salt, Map<String, String> values) {
    private static final int SALT_LENGTH = 16;

    public Payload {
        if (salt.length < SALT_LENGTH) {
            throw new IllegalArgumentException("A salt has at least " + SALT_LENGTH + " bytes");
        }
        salt = salt.clone();
        values = Map.copyOf(values);
    }

    /**
     * A new payload.
     *
     * @param values texts by name
     * @param random where the salt comes from
     * @return the payload with a fresh salt
     */
    public static Payload of(Map<String, String> values, SecureRandom random) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return new Payload(salt, values);
    }

    /**
     * The salt.
     *
     * @return a copy
     */
    @Override
    public byte[] salt() {
        return salt.clone();
    }

    /**
     * The salted digest.
     *
     * @param hash the algorithm
     * @return 64 hexadecimal digits
     */
    public String digest(Hash hash) {
        return hash.of(salt, Canonical.bytes(values));
    }

    @Override
    public String toString() {
        return "Payload" + values.keySet();
    }
}
