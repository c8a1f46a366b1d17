// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;
import org.tongban.vault.VaultException;

/** A vault that really encrypts, under a key that everybody knows. */
public final class TestVault implements Vault {
    private static final String KEY_ID = "test";
    private static final int NONCE = 12;
    private static final SecretKeySpec KEY =
            new SecretKeySpec("tongban-test-key-of-32-bytes-abc".getBytes(UTF_8), "AES");
    private final SecureRandom random = new SecureRandom();

    @Override
    public Sealed seal(byte[] plain, String context) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] body = cipher(Cipher.ENCRYPT_MODE, nonce, plain, context);
        byte[] all = Arrays.copyOf(nonce, NONCE + body.length);
        System.arraycopy(body, 0, all, NONCE, body.length);
        return new Sealed(all, KEY_ID);
    }

    @Override
    public byte[] open(Sealed sealed, String context) {
        byte[] all = sealed.cipher();
        if (!sealed.keyId().equals(KEY_ID) || all.length < NONCE) {
            throw new VaultException(
                    "No such key: " + sealed.keyId(), new GeneralSecurityException("only the key 'test' is here"));
        }
        byte[] nonce = Arrays.copyOf(all, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(all, NONCE, all.length), context);
    }

    @Override
    public String blindIndex(String kind, String value) {
        return mac("index\0" + kind + '\0' + value);
    }

    @Override
    public String sign(String text) {
        return mac("sign\0" + text);
    }

    private static byte[] cipher(int mode, byte[] nonce, byte[] text, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, KEY, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(context.getBytes(UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException altered) {
            throw new VaultException("Cannot be opened in the context " + context, altered);
        }
    }

    private static String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
