// SPDX-License-Identifier: Apache-2.0
package org.tongban.courier;

import org.osgi.annotation.versioning.ConsumerType;

/** A courier company. While none is there, results are collected at a counter. */
@ConsumerType
public interface Courier {
    /**
     * The name under which it reports, see {@link org.tongban.identity.Caller.Adapter}.
     *
     * @return short, for example {@code courier-simulator}
     */
    String name();

    /**
     * The name as people read it.
     *
     * @return for example 示例速递
     */
    String label();

    /**
     * Orders a pick-up. It is ordered before the case says so; the same parcel may be ordered twice and is fetched once.
     *
     * @param pickUp what is fetched and where it goes
     * @return whether it is taken
     */
    OrderOutcome order(PickUp pickUp);

    /**
     * Takes an order back that did not come to the case, because something else happened to it meanwhile.
     *
     * @param parcel its number
     */
    void cancel(String parcel);
}
