// SPDX-License-Identifier: Apache-2.0
/** Runs inside the county: files cases, amends the official calendar, and reads how long their new dates took. */
@NullMarked
package org.tongban.bench.deadlines;

import org.jspecify.annotations.NullMarked;
