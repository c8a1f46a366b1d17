// SPDX-License-Identifier: Apache-2.0
/** Keys in a file, and the ciphers that use them. */
@NullMarked
package org.tongban.vault.internal;

import org.jspecify.annotations.NullMarked;
