// SPDX-License-Identifier: Apache-2.0
package org.tongban.courier;

/**
 * What a courier is told.
 *
 * @param parcel its number, which stands on the label
 * @param sender office that hands the parcel over
 * @param recipient name
 * @param phone to call
 * @param address where it goes
 */
public record PickUp(String parcel, String sender, String recipient, String phone, String address) {
    @Override
    public String toString() {
        return "PickUp[" + parcel + "]";
    }
}
