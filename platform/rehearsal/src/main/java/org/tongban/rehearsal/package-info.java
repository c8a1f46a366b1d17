// SPDX-License-Identifier: Apache-2.0
/** Plays a matter through its whole life in a test. */
@NullMarked
package org.tongban.rehearsal;

import org.jspecify.annotations.NullMarked;
