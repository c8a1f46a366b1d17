// SPDX-License-Identifier: Apache-2.0
/** The command line behind {@code ./tongban}. */
@NullMarked
package org.tongban.cli;

import org.jspecify.annotations.NullMarked;
