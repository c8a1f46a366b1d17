// SPDX-License-Identifier: Apache-2.0
/** Electronic supervision: which cases are late or about to be, and what was late once; nothing in it is personal. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.supervision;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
