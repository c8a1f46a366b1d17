// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.Locale;
import java.util.Map;

/**
 * A synthetic citizen, signed in.
 *
 * @param code citizen id in a division that nobody has, with a check digit that holds
 * @param name to be written on papers
 * @param phone to be called back
 * @param token of the session
 */
record Citizen(String code, String name, String phone, String token) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String PASSWORD = "Proof-2026-hot";

    /** Not registered yet; an old person, so that the allowance is due. */
    static Citizen number(int number) {
        String body = String.format(Locale.ROOT, "320499%d%02d11%03d", 1931 + number % 12, 1 + number % 12, number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(body.charAt(i), 10);
        }
        String phone = "1380001" + String.format(Locale.ROOT, "%04d", number);
        return new Citizen(body + CHECKS.charAt(sum % 11), "示例" + number, phone, "");
    }

    Call registers() {
        return Call.post("/api/persons", Map.of("code", code, "name", name, "phone", phone, "password", PASSWORD));
    }

    Call signsIn() {
        return Call.post("/api/sessions", Map.of("account", code, "password", PASSWORD));
    }

    Citizen with(String session) {
        return new Citizen(code, name, phone, session);
    }

    String birthDate() {
        return code.substring(6, 10) + "-" + code.substring(10, 12) + "-" + code.substring(12, 14);
    }
}
