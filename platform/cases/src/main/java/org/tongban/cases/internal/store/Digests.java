// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Locale;
import org.tongban.cases.CaseNumber;
import org.tongban.vault.Vault;

/** Keyed digests by which something secret is found again. */
final class Digests {
    private Digests() {}

    static String token(Vault vault, String token) {
        return vault.blindIndex("case.token", token);
    }

    /** Bound to its case: equal codes of two cases have nothing in common. */
    static String code(Vault vault, CaseNumber number, String code) {
        return vault.blindIndex("case.code", number.value() + ":" + code.strip().toUpperCase(Locale.ROOT));
    }

    static String idempotency(Vault vault, String ownerAndKey) {
        return vault.blindIndex("case.idempotency", ownerAndKey);
    }
}
