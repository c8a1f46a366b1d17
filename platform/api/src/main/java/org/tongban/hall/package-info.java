// SPDX-License-Identifier: Apache-2.0
/** Divisions, the halls that stand in them, and the official calendar. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.hall;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
