// SPDX-License-Identifier: Apache-2.0
/** The clock of the administration: working days, limits, pauses, office hours. */
@NullMarked
package org.tongban.engine.clock;

import org.jspecify.annotations.NullMarked;
