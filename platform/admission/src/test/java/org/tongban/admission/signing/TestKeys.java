// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.signing;

import java.nio.charset.StandardCharsets;
import java.security.KeyStore;

/** What only tests may take out of a key. */
public final class TestKeys {
    private TestKeys() {}

    public static KeyStore.PrivateKeyEntry entry(SigningKey key) {
        return key.entry();
    }

    public static int indexOf(byte[] content, String text) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
