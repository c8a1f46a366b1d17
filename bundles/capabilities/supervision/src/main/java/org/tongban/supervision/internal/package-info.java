// SPDX-License-Identifier: Apache-2.0
/** Supervision orders, and the lists of late cases that they come from. */
@NullMarked
package org.tongban.supervision.internal;

import org.jspecify.annotations.NullMarked;
