// SPDX-License-Identifier: Apache-2.0
/** How the parts of the platform are, in plain sentences. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
