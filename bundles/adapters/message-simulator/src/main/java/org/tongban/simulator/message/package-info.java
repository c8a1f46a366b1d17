// SPDX-License-Identifier: Apache-2.0
/** A gateway and a mail server that send nothing. */
@NullMarked
package org.tongban.simulator.message;

import org.jspecify.annotations.NullMarked;
