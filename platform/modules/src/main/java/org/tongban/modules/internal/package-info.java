// SPDX-License-Identifier: Apache-2.0
/** The module service: ledger, installer, adoption. */
@NullMarked
package org.tongban.modules.internal;

import org.jspecify.annotations.NullMarked;
