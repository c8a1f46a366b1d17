// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.security.SecureRandom;
import java.util.Base64;
import org.tongban.cases.internal.store.Secrets;

/** Makes tracking tokens and query codes. */
final class SecretCodes {
    /** No two of these look alike on a thermal printer. */
    private static final String ALPHABET = "34679ACEFHJKMNPRTWXY";

    private static final int CODE_LENGTH = 6;
    private static final int TOKEN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretCodes() {}

    static Secrets next() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secrets(Base64.getUrlEncoder().withoutPadding().encodeToString(token), code.toString());
    }
}
