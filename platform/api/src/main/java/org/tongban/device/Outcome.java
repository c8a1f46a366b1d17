// SPDX-License-Identifier: Apache-2.0
package org.tongban.device;

/**
 * What came of using a device.
 *
 * @param <T> what it gives
 */
public sealed interface Outcome<T> {
    /**
     * It worked.
     *
     * @param value what it gave
     * @param <T> what it gives
     */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It did not work; nothing was changed.
     *
     * @param reason one sentence for the clerk: what happened and what to do, in plain Chinese
     * @param <T> what it would have given
     */
    record Failed<T>(String reason) implements Outcome<T> {}
}
