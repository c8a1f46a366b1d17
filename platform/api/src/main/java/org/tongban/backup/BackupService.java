// SPDX-License-Identifier: Apache-2.0
package org.tongban.backup;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/** Backs up database and uploaded files while the halls are open. Keys are never in a backup. */
@ProviderType
public interface BackupService {
    /**
     * Writes a backup: a zip archive whose last entry lists the SHA-256 of all others. The file appears whole or not at
     * all, and only its owner may read it.
     *
     * @param caller the local operator; others are refused
     * @param file where to write; nothing is overwritten
     * @return where it lies, or why not
     */
    BackupOutcome create(Caller caller, Path file);
}
