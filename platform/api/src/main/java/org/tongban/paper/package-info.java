// SPDX-License-Identifier: Apache-2.0
/** Documents as they go out: said once, shown on the screen and printed as PDF. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.paper;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
