// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * One secret and the suite it works with.
 *
 * @param suite how it is used
 * @param secret the bytes
 */
record VaultKey(Suite suite, byte[] secret) {
    VaultKey {
        if (secret.length < suite.keyBytes()) {
            throw new IllegalArgumentException(
                    "A key for " + suite.word() + " has " + suite.keyBytes() + " bytes, not " + secret.length);
        }
    }

    static VaultKey random(Suite suite, int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return new VaultKey(suite, secret);
    }

    /** Reads {@code suite:hex}. */
    static VaultKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A key is written suite:hexadecimal.");
        }
        byte[] secret = HexFormat.of().parseHex(text.substring(colon + 1).strip());
        return new VaultKey(Suite.of(text.substring(0, colon)), secret);
    }

    /** The form in the key file. */
    String write() {
        return suite.word() + ":" + HexFormat.of().formatHex(secret);
    }

    String mac(byte[] text) {
        return HexFormat.of().formatHex(suite.mac(secret, text));
    }

    @Override
    public String toString() {
        return "VaultKey[" + suite.word() + "]";
    }
}
