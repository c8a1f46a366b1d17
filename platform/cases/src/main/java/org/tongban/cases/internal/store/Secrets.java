// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

/**
 * How a case is found without signing in.
 *
 * @param token of the QR code, 128 random bits in base64url
 * @param queryCode six characters
 */
public record Secrets(String token, String queryCode) {
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
