// SPDX-License-Identifier: Apache-2.0
/** Queues of halls: the life of a ticket, appointments, and who may call whom. */
@NullMarked
package org.tongban.queue.internal;

import org.jspecify.annotations.NullMarked;
