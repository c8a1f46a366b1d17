// SPDX-License-Identifier: Apache-2.0
package org.tongban.device;

import org.osgi.annotation.versioning.ConsumerType;
import org.tongban.paper.Paper;

/** Prints slips. */
@ConsumerType
public interface ReceiptPrinter extends Device {
    /**
     * Prints a paper.
     *
     * @param paper usually {@link Paper.Format#ROLL_80MM}
     * @return number of slips that came out, or why none did
     */
    Outcome<Integer> print(Paper paper);
}
