// SPDX-License-Identifier: Apache-2.0
package org.tongban.backup;

import java.nio.file.Path;

/** The answer to a backup. */
public sealed interface BackupOutcome {
    /**
     * It is written.
     *
     * @param file where
     * @param bytes how long
     */
    record Done(Path file, long bytes) implements BackupOutcome {}

    /**
     * There is none.
     *
     * @param reason one plain sentence: cause and remedy
     */
    record Refused(String reason) implements BackupOutcome {}
}
