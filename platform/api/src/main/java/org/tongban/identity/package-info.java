// SPDX-License-Identifier: Apache-2.0
/** Who acts: citizens and enterprises, staff with posts, and how they sign in. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
