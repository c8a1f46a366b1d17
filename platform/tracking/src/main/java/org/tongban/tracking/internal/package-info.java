// SPDX-License-Identifier: Apache-2.0
/** Timelines, the limit on tries, and QR codes. */
@NullMarked
package org.tongban.tracking.internal;

import org.jspecify.annotations.NullMarked;
