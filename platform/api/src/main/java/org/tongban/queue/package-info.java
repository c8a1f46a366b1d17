// SPDX-License-Identifier: Apache-2.0
/** The queue of a hall as a window works with it: the ticket in hand, who is next, and what was filed with a ticket. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.queue;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
