// SPDX-License-Identifier: Apache-2.0
/** The pages of the queue: kiosk, board, status, appointments, window. */
@NullMarked
package org.tongban.queue.internal.pages;

import org.jspecify.annotations.NullMarked;
