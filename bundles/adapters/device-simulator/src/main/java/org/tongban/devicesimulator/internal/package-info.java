// SPDX-License-Identifier: Apache-2.0
/** The machines of a window, driven from a page. */
@NullMarked
package org.tongban.devicesimulator.internal;

import org.jspecify.annotations.NullMarked;
