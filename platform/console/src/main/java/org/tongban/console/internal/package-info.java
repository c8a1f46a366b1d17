// SPDX-License-Identifier: Apache-2.0
/** Pages for administrators. */
@NullMarked
package org.tongban.console.internal;

import org.jspecify.annotations.NullMarked;
