// SPDX-License-Identifier: Apache-2.0
/** Publication of matters: the department submits, the government-service office approves; suspended, resumed, cancelled. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.publication;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
