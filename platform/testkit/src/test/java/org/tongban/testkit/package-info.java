// SPDX-License-Identifier: Apache-2.0
/** The kit, tried on itself. */
@NullMarked
package org.tongban.testkit;

import org.jspecify.annotations.NullMarked;
