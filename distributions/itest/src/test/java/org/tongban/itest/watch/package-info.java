// SPDX-License-Identifier: Apache-2.0
/** Runs inside a framework that is looked at. */
@NullMarked
package org.tongban.itest.watch;

import org.jspecify.annotations.NullMarked;
