// SPDX-License-Identifier: Apache-2.0
/** Filing, commands and reading, over the store. */
@NullMarked
package org.tongban.cases.internal;

import org.jspecify.annotations.NullMarked;
