// SPDX-License-Identifier: Apache-2.0
/** The life of a case: one table, and the decisions that follow from it. */
@NullMarked
package org.tongban.engine.life;

import org.jspecify.annotations.NullMarked;
