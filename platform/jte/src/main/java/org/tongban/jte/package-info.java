// SPDX-License-Identifier: Apache-2.0
/** Precompiled templates of a module. */
@Version("1.0.0")
@NullMarked
package org.tongban.jte;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
