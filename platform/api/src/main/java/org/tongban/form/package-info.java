// SPDX-License-Identifier: Apache-2.0
/** What is typed into forms, and what is wrong with it. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.form;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
