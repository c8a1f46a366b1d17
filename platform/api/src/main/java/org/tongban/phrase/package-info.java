// SPDX-License-Identifier: Apache-2.0
/** Phrases that officers and departments use again and again. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.phrase;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
