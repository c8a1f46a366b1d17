// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The national suite. It uses the classes directly: a security provider would be registered for the whole JVM. */
final class Sm4Gcm {
    private Sm4Gcm() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain, byte[] context) {
        GCMModeCipher cipher = cipher(true, key, nonce, context);
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + cipher.getOutputSize(plain.length));
        try {
            int done = cipher.processBytes(plain, 0, plain.length, sealed, nonce.length);
            cipher.doFinal(sealed, nonce.length + done);
            return sealed;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("Encryption checks no tag", impossible);
        }
    }

    static byte[] decrypt(byte[] key, byte[] sealed, byte[] context) {
        byte[] nonce = Arrays.copyOf(sealed, Suite.NONCE_BYTES);
        GCMModeCipher cipher = cipher(false, key, nonce, context);
        int length = sealed.length - nonce.length;
        byte[] plain = new byte[cipher.getOutputSize(length)];
        try {
            int done = cipher.processBytes(sealed, nonce.length, length, plain, 0);
            cipher.doFinal(plain, done);
            return plain;
        } catch (InvalidCipherTextException altered) {
            throw new Suite.NotOpened(altered);
        }
    }

    private static GCMModeCipher cipher(boolean encrypt, byte[] key, byte[] nonce, byte[] context) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), Suite.TAG_BYTES * 8, nonce, context));
        return cipher;
    }

    static byte[] hmacSm3(byte[] key, byte[] text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        mac.update(text, 0, text.length);
        byte[] digest = new byte[mac.getMacSize()];
        mac.doFinal(digest, 0);
        return digest;
    }
}
