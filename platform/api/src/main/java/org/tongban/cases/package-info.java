// SPDX-License-Identifier: Apache-2.0
/** The case: filing, the life that follows, and reading it. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.cases;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
