// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault;

/**
 * Something encrypted.
 *
 * @param cipher nonce, ciphertext and tag
 * @param keyId which key opens it
 */
public record Sealed(byte[] cipher, String keyId) {
    @Override
    public String toString() {
        return "Sealed[" + keyId + "]";
    }
}
