// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

/** What the rules say to an act. */
sealed interface Move {
    /** It may be done. */
    record To(Standing next) implements Move {}

    /** It may not, and why, for the person who tried. */
    record No(String reason) implements Move {}
}
