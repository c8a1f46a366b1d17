// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import java.util.Locale;

/** A family of ciphers and digests. */
enum Suite {
    /** AES-256-GCM and HMAC-SHA-256, of the Java platform. */
    AES(32) {
        @Override
        byte[] encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] context) {
            return AesGcm.encrypt(key, nonce, plain, context);
        }

        @Override
        byte[] decrypt(byte[] key, byte[] sealed, byte[] context) {
            return AesGcm.decrypt(key, sealed, context);
        }

        @Override
        byte[] mac(byte[] key, byte[] text) {
            return AesGcm.hmacSha256(key, text);
        }
    },
    /** SM4-GCM (GB/T 32907) and HMAC-SM3 (GB/T 32905), by Bouncy Castle. */
    SM4(16) {
        @Override
        byte[] encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] context) {
            return Sm4Gcm.encrypt(key, nonce, plain, context);
        }

        @Override
        byte[] decrypt(byte[] key, byte[] sealed, byte[] context) {
            return Sm4Gcm.decrypt(key, sealed, context);
        }

        @Override
        byte[] mac(byte[] key, byte[] text) {
            return Sm4Gcm.hmacSm3(key, text);
        }
    };

    /** Length of a nonce: it leads every sealed text. */
    static final int NONCE_BYTES = 12;
    /** Length of the tag: it ends every sealed text. */
    static final int TAG_BYTES = 16;

    private final int keyBytes;

    Suite(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Suite of(String word) {
        for (Suite suite : values()) {
            if (suite.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return suite;
            }
        }
        throw new IllegalArgumentException("The suite is aes or sm4, not \"" + word + "\".");
    }

    /** Gives nonce, ciphertext and tag. */
    abstract byte[] encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] context);

    /** Takes nonce, ciphertext and tag; throws {@link NotOpened} when the tag does not fit. */
    abstract byte[] decrypt(byte[] key, byte[] sealed, byte[] context);

    /** A keyed digest of 32 bytes. */
    abstract byte[] mac(byte[] key, byte[] text);

    /** The tag does not fit: another key, another context, or an altered text. */
    static final class NotOpened extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOpened(Throwable cause) {
            super(cause);
        }
    }
}
