// SPDX-License-Identifier: Apache-2.0
/** The harness: starts what is measured, measures it, prints one table. */
@NullMarked
package org.tongban.bench;

import org.jspecify.annotations.NullMarked;
