// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** The key with which a department signs, and its certificate. */
public final class SigningKey {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final KeyStore.PrivateKeyEntry entry;
    private final X509Certificate certificate;

    private SigningKey(KeyStore.PrivateKeyEntry entry, X509Certificate certificate) {
        this.entry = entry;
        this.certificate = certificate;
    }

    /**
     * Opens a key file.
     *
     * @param file PKCS #12 with one key
     * @param password of file and key
     * @return the key
     * @throws SigningException when it cannot be opened or its certificate is not valid now
     */
    public static SigningKey open(Path file, char[] password) throws SigningException {
        if (!Files.isRegularFile(file)) {
            throw new SigningException("没有找到密钥文件 " + file + "。请核对路径，或者用 ./tongban module key 做一个。");
        }
        KeyStore.PasswordProtection protection = new KeyStore.PasswordProtection(password);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            List<String> keys = Collections.list(store.aliases());
            if (keys.size() == 1
                    && store.getEntry(keys.get(0), protection) instanceof KeyStore.PrivateKeyEntry key
                    && key.getCertificate() instanceof X509Certificate certificate) {
                certificate.checkValidity();
                return new SigningKey(key, certificate);
            }
            throw new SigningException("密钥文件 " + file + " 里要有一个密钥和它的证书，不多不少。请用 ./tongban module key 做一个。");
        } catch (java.security.cert.CertificateException over) {
            throw new SigningException("密钥文件 " + file + " 的证书不在有效期内。请用 ./tongban module key 做一个新的。");
        } catch (IOException | GeneralSecurityException closed) {
            throw new SigningException("密钥文件 " + file + " 打不开。请核对密码，并确认它是 PKCS12 格式。");
        }
    }

    KeyStore.PrivateKeyEntry entry() {
        return entry;
    }

    /**
     * The certificate, which may be given to anybody.
     *
     * @return X.509
     */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * Until when archives that are signed with it can be installed.
     *
     * @return the end of the certificate
     */
    public Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }

    /**
     * The certificate as a file for district IT.
     *
     * @return PEM, RFC 7468
     */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + new String(LINES.encode(certificate.getEncoded()), StandardCharsets.US_ASCII)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
    }
}
