// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * A ticket at a window.
 *
 * @param window its number
 * @param clerk work number of who called
 * @param calls how often it was called in a row
 * @param calledAt the last time
 * @param servedAt when somebody came
 */
public record Turn(String window, String clerk, int calls, Instant calledAt, Optional<Instant> servedAt) {}
