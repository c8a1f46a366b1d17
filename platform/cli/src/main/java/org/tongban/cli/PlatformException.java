// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

/** The answer is no, or nobody answers; the message is one plain Chinese sentence. */
class PlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlatformException(String sentence) {
        super(sentence);
    }

    /** Nobody answers. */
    static final class NotRunning extends PlatformException {
        private static final long serialVersionUID = 1L;

        NotRunning() {
            super("平台没有在运行。请先 ./tongban run。");
        }
    }
}
