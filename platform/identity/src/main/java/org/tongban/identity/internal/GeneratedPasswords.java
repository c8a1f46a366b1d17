// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.security.SecureRandom;
import java.util.List;

/** First passwords for accounts of staff: sixteen characters that nobody mistakes for each other when reading aloud. */
final class GeneratedPasswords {
    private static final int LENGTH = 16;
    private static final List<String> CLASSES =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789");
    private static final String ALL = String.join("", CLASSES);

    private final SecureRandom random = new SecureRandom();

    String next() {
        while (true) {
            StringBuilder password = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                password.append(ALL.charAt(random.nextInt(ALL.length())));
            }
            if (CLASSES.stream().allMatch(some -> password.chars().anyMatch(c -> some.indexOf(c) >= 0))) {
                return password.toString();
            }
        }
    }
}
