// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault;

import org.osgi.annotation.versioning.ProviderType;

/** Encrypts and finds personal data. Keys lie in a file outside database and backup. */
@ProviderType
public interface Vault {
    /**
     * Encrypts with authentication (AES-256-GCM, or SM4-GCM by configuration) under the present key.
     *
     * @param plain what to encrypt
     * @param context bound to it, for example {@code person.name:<ref>}; opening needs the same
     * @return the sealed form
     */
    Sealed seal(byte[] plain, String context);

    /**
     * Decrypts.
     *
     * @param sealed what {@link #seal} returned
     * @param context the same as then
     * @return the plain bytes
     * @throws VaultException when it was altered, belongs elsewhere or its key is gone
     */
    byte[] open(Sealed sealed, String context);

    /**
     * A keyed digest for exact search (HMAC-SHA-256, or HMAC-SM3 by configuration).
     *
     * @param kind what is searched, for example {@code person.code}
     * @param value the normalised value
     * @return 64 hexadecimal digits
     */
    String blindIndex(String kind, String value);

    /**
     * A keyed signature over a text, for checkpoints.
     *
     * @param text what to sign
     * @return 64 hexadecimal digits
     */
    String sign(String text);
}
