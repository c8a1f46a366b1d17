// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 of things. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * Of bytes.
     *
     * @param content any
     * @return 64 hexadecimal digits in lower case
     */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /**
     * Of a certificate, as two people compare it over the telephone.
     *
     * @param certificate any
     * @return 32 pairs of hexadecimal digits in upper case with colons between them
     */
    public static String of(X509Certificate certificate) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(digest().digest(certificate.getEncoded()))
                    .toUpperCase(Locale.ROOT);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("A certificate that was read can be written", impossible);
        }
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
