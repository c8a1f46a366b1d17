// SPDX-License-Identifier: Apache-2.0
/** Backups of the running platform. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.backup;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
