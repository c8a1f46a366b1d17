// SPDX-License-Identifier: Apache-2.0
package org.tongban.courier;

import org.tongban.cases.ParcelStatus;

/**
 * What a courier says of a parcel.
 *
 * @param id of the report at the courier; the same report may come again
 * @param parcel its number
 * @param status how far it is
 * @param words for example who signed; may be empty
 */
public record ParcelReport(String id, String parcel, ParcelStatus status, String words) {
    @Override
    public String toString() {
        return "ParcelReport[" + id + " " + parcel + " " + status + "]";
    }
}
