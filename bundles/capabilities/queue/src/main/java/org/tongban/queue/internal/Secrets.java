// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.security.SecureRandom;
import java.util.Base64;

/** What nobody guesses, and what people can read aloud. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE = 6;

    private Secrets() {}

    /** 128 random bits in 22 characters. */
    static String id() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Six characters without 0, 1, I and O. */
    static String code() {
        StringBuilder code = new StringBuilder(CODE);
        for (int i = 0; i < CODE; i++) {
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }
}
