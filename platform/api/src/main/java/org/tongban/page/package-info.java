// SPDX-License-Identifier: Apache-2.0
/** Pages: what a module contributes to the portal, the desk and the console, without drawing the frame around it. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.page;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
