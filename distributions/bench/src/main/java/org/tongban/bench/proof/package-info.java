// SPDX-License-Identifier: Apache-2.0
/** Proves that modules come, go and fail while the halls are open: load, upgrades, kills, and what is left behind. */
@NullMarked
package org.tongban.bench.proof;

import org.jspecify.annotations.NullMarked;
