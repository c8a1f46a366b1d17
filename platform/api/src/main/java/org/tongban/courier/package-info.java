// SPDX-License-Identifier: Apache-2.0
/** Couriers: who brings results to applicants, and what they report on the way. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.courier;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
