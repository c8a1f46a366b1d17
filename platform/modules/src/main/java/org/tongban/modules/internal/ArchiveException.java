// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

/** An archive that is no module, with a plain Chinese sentence that says why. */
final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    ArchiveException(String sentence) {
        super(sentence);
    }

    /** The sentence for the administrator. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
