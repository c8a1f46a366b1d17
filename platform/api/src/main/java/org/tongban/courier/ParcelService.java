// SPDX-License-Identifier: Apache-2.0
package org.tongban.courier;

import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/** Takes the reports of couriers. Only a signature makes a case delivered. */
@ProviderType
public interface ParcelService {
    /**
     * Takes a report. It may come twice and out of order.
     *
     * @param courier who reports; a parcel of another courier is unknown to it
     * @param report what
     * @return what came of it
     */
    ReportOutcome report(Caller.Adapter courier, ParcelReport report);
}
