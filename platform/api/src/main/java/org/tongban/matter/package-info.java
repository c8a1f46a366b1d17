// SPDX-License-Identifier: Apache-2.0
/** Matters: what a citizen may apply for, with every element of the national implementation list (DOMAIN 2.3). */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.matter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
