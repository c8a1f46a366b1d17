// SPDX-License-Identifier: Apache-2.0
package org.tongban.couriersimulator.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.Courier;
import org.tongban.courier.OrderOutcome;
import org.tongban.courier.PickUp;

/** Takes every order and forgets it at the next start; a street of the name 不取件 is not served. */
@Component(service = {Courier.class, SimulatedCourier.class})
public final class SimulatedCourier implements Courier {
    static final String NAME = "courier-simulator";
    private static final int MOST = 1000;

    private final Map<String, Parcel> parcels = new LinkedHashMap<>();

    /**
     * A parcel as the courier knows it. Who gets it is not kept.
     *
     * @param number on the label
     * @param sender office
     * @param reported what was reported last
     * @param reports how many reports were made
     */
    public record Parcel(String number, String sender, Optional<ParcelStatus> reported, int reports) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "示例速递（模拟）";
    }

    @Override
    public synchronized OrderOutcome order(PickUp pickUp) {
        if (pickUp.address().contains("不取件")) {
            return new OrderOutcome.Declined("这个地址不在服务范围里。");
        }
        parcels.putIfAbsent(pickUp.parcel(), new Parcel(pickUp.parcel(), pickUp.sender(), Optional.empty(), 0));
        if (parcels.size() > MOST) {
            parcels.remove(parcels.keySet().iterator().next());
        }
        return new OrderOutcome.Taken();
    }

    @Override
    public synchronized void cancel(String parcel) {
        parcels.remove(parcel);
    }

    /** The parcels, the newest first. */
    synchronized List<Parcel> parcels() {
        List<Parcel> newest = new ArrayList<>(parcels.values());
        java.util.Collections.reverse(newest);
        return newest;
    }

    /** A new report; the id of the report counts on. */
    synchronized Parcel report(String number, ParcelStatus status) {
        return parcels.merge(
                number,
                new Parcel(number, "", Optional.of(status), 1),
                (known, fresh) -> new Parcel(number, known.sender(), Optional.of(status), known.reports() + 1));
    }
}
