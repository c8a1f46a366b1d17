// SPDX-License-Identifier: Apache-2.0
/** Keys and ciphers: what is personal is stored encrypted and found through a blind index. */
@Export
@Version("1.0.0")
@NullMarked
package org.tongban.vault;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
