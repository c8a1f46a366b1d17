// SPDX-License-Identifier: Apache-2.0
/** A courier that exists on a page alone. */
@NullMarked
package org.tongban.couriersimulator.internal;

import org.jspecify.annotations.NullMarked;
