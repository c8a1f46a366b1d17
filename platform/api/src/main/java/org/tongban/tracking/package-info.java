// SPDX-License-Identifier: Apache-2.0
/** Following a case like a parcel. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.tracking;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
