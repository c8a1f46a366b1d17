// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.security.SecureRandom;
import java.util.Base64;

/** Text that nobody guesses: 128 random bits, base64url. */
final class RandomText {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private RandomText() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
