// SPDX-License-Identifier: Apache-2.0
/** A register of social insurance that exists on a page alone. */
@NullMarked
package org.tongban.registersimulator.internal;

import org.jspecify.annotations.NullMarked;
