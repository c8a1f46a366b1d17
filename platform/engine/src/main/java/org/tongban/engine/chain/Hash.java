// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A digest algorithm by its name, {@code SHA-256} or {@code SM3}.
 *
 * @param algorithm a name that a security provider of this VM knows
 */
public record Hash(String algorithm) {
    /** What is used unless the configuration says otherwise. */
    public static final Hash SHA_256 = new Hash("SHA-256");

    /** The previous hash of a first event: nothing. Both algorithms give 64 hexadecimal digits. */
    static final String NOTHING = "0".repeat(64);

    public Hash {
        if (instance(algorithm).getDigestLength() != 32) {
            throw new IllegalArgumentException("The chain needs a digest of 256 bits: " + algorithm);
        }
    }

    /**
     * Tells whether a security provider of this VM knows an algorithm.
     *
     * @param algorithm its name
     * @return false when no chain can be verified with it
     */
    public static boolean known(String algorithm) {
        return Security.getAlgorithms("MessageDigest").contains(algorithm.toUpperCase(Locale.ROOT));
    }

    /**
     * Digests bytes.
     *
     * @param parts digested one after the other
     * @return 64 hexadecimal digits
     */
    public String of(byte[]... parts) {
        MessageDigest digest = instance(algorithm);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest instance(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("No security provider knows " + algorithm, e);
        }
    }
}
