// SPDX-License-Identifier: Apache-2.0
/** Modules: what is installed beside the core, and what became of it. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
