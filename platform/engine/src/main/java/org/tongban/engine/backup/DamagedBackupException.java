// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.backup;

import java.io.IOException;

/** The file is no backup, or no longer the one that was written. */
public final class DamagedBackupException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedBackupException(String sentence) {
        super(sentence);
    }

    DamagedBackupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * What is wrong.
     *
     * @return a plain Chinese sentence that names the entry
     */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
