// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.backup;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A fresh digest. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
