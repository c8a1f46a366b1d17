// SPDX-License-Identifier: Apache-2.0
/** Tests of the vault. */
@NullMarked
package org.tongban.vault.internal;

import org.jspecify.annotations.NullMarked;
