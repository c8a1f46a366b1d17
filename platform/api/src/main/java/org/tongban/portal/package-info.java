// SPDX-License-Identifier: Apache-2.0
/** A district's localized portal: words, colours, local implementations. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.portal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
