// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.signing;

/** A key that cannot be made or used; the message is a plain Chinese sentence. */
public final class SigningException extends Exception {
    private static final long serialVersionUID = 1L;

    SigningException(String sentence) {
        super(sentence);
    }

    /**
     * What is wrong and what to do.
     *
     * @return plain Chinese
     */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
