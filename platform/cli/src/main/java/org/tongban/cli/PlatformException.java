// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

/** The answer is no, or nobody answers; the message is one plain Chinese sentence. */
final class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlatformException(String sentence) {
        super(sentence);
    }
}
