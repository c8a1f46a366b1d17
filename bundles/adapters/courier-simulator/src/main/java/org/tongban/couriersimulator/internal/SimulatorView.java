// SPDX-License-Identifier: Apache-2.0
package org.tongban.couriersimulator.internal;

import java.util.List;
import org.tongban.cases.ParcelStatus;

/**
 * The page of the courier.
 *
 * @param csrfField hidden field of the forms, markup
 * @param said what the platform answered, empty at first
 * @param parcels the newest first
 */
public record SimulatorView(String csrfField, String said, List<SimulatedCourier.Parcel> parcels) {
    /** What can be reported, in the order of the buttons. */
    public static final List<ParcelStatus> STATUSES = List.of(
            ParcelStatus.PICKED_UP,
            ParcelStatus.DELIVERED,
            ParcelStatus.REFUSED,
            ParcelStatus.LOST,
            ParcelStatus.RETURNED);

    /**
     * A status on a button.
     *
     * @param status to be reported
     * @return two words
     */
    public static String button(ParcelStatus status) {
        return switch (status) {
            case ORDERED -> "下单";
            case PICKED_UP -> "取件";
            case DELIVERED -> "签收";
            case REFUSED -> "拒收";
            case LOST -> "丢失";
            case RETURNED -> "退回";
        };
    }
}
