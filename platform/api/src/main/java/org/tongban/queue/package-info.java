// SPDX-License-Identifier: Apache-2.0
/** The queue of a hall: the ticket that a window serves now, so that intake can show and close it. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.queue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
