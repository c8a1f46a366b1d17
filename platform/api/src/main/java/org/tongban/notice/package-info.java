// SPDX-License-Identifier: Apache-2.0
/** Telling people what happens to their cases. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.notice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
