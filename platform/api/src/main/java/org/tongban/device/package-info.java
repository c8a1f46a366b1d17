// SPDX-License-Identifier: Apache-2.0
/** What stands at a window: card reader, scanner, receipt printer. A driver registers a service for each. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.device;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
