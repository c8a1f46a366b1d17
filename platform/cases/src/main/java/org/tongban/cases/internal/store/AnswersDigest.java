// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import org.tongban.engine.chain.Canonical;
import org.tongban.engine.chain.Hash;
import org.tongban.form.Answers;

/** The digest by which the chain of events vouches for the answers; it stands in sealed payloads only. */
public final class AnswersDigest {
    private AnswersDigest() {}

    /**
     * The digest of answers.
     *
     * @param answers of a case
     * @return 64 hexadecimal digits
     */
    public static String of(Answers answers) {
        return Hash.SHA_256.of(Canonical.bytes(answers.values()));
    }
}
