// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The international suite, by the Java platform with its processor instructions. To look for a cipher among the providers
 * costs as much as to use it, so each thread keeps one; it is begun anew with each text.
 */
final class AesGcm {
    private static final ThreadLocal<Cipher> CIPHERS = ThreadLocal.withInitial(AesGcm::newCipher);

    private AesGcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] context) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            byte[] sealed = Arrays.copyOf(nonce, nonce.length + plain.length + Suite.TAG_BYTES);
            cipher.doFinal(plain, 0, plain.length, sealed, nonce.length);
            return sealed;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java 17 has AES/GCM", missing);
        }
    }

    static byte[] decrypt(byte[] key, byte[] sealed, byte[] context) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, Suite.NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context)
                    .doFinal(sealed, nonce.length, sealed.length - nonce.length);
        } catch (AEADBadTagException altered) {
            throw new Suite.NotOpened(altered);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java 17 has AES/GCM", missing);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = CIPHERS.get();
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(Suite.TAG_BYTES * 8, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java 17 has AES/GCM", missing);
        }
    }

    static byte[] hmacSha256(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java 17 has HmacSHA256", missing);
        }
    }
}
