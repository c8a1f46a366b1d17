// SPDX-License-Identifier: Apache-2.0
/** The registers of other bodies that automatic decisions ask. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.register;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
