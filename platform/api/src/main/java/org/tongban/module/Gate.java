// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Holds requests back while a part that many of them need is exchanged. Nobody is turned away who waits in time. */
@ProviderType
public interface Gate {
    /**
     * Closes. From now on requests wait in order, bounded in number and time.
     *
     * @param patience how long those that are under way may take
     * @return true when the last of them is out; false when one is not, and then the gate is open again
     */
    boolean close(Duration patience);

    /**
     * Opens. Those who waited go on in order, a bounded number at a time.
     *
     * @return how it was
     */
    Passage open();

    /**
     * How it was while the gate was closed.
     *
     * @param time from closing to opening
     * @param waited requests that waited
     * @param turnedAway requests for which there was no more room or time
     */
    record Passage(Duration time, int waited, int turnedAway) {}
}
