// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.cases.CaseEventType;
import org.tongban.courier.Courier;
import org.tongban.courier.OrderOutcome;
import org.tongban.courier.PickUp;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;

/** The couriers that are there; the first by name is asked. */
@Component(service = Couriers.class)
public final class Couriers {
    private final Map<String, Courier> couriers = new ConcurrentHashMap<>();

    /**
     * A courier comes.
     *
     * @param courier with its name
     */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addCourier(Courier courier) {
        couriers.put(courier.name(), courier);
    }

    /**
     * A courier goes.
     *
     * @param courier that came before
     */
    public void removeCourier(Courier courier) {
        couriers.remove(courier.name(), courier);
    }

    /** What came of an order. */
    sealed interface Ordered {
        /** The change, with the courier that comes. */
        record Taken(Change change) implements Ordered {}

        /** Nobody comes. */
        record Refused(String reason) implements Ordered {}
    }

    /** Tells whether a change sends something. */
    static boolean sends(Change change) {
        return sent(change).isPresent();
    }

    private static Optional<Change.NewEvent> sent(Change change) {
        return change.events().stream()
                .filter(event -> event.type() == CaseEventType.DISPATCHED)
                .findFirst();
    }

    /** Orders what a change sends; a change that sends nothing stays as it is. */
    Ordered order(Change change) {
        Optional<Change.NewEvent> sent = sent(change);
        if (sent.isEmpty()) {
            return new Ordered.Taken(change);
        }
        Optional<Courier> first = couriers.values().stream().min(Comparator.comparing(Courier::name));
        if (first.isEmpty()) {
            return new Ordered.Refused("现在没有接通快递公司，没有下单。请申请人到窗口领取，或者稍后再寄。");
        }
        Courier courier = first.get();
        return courier.order(pickUp(sent.get(), change)) instanceof OrderOutcome.Declined declined
                ? new Ordered.Refused(courier.label() + "没有接单：" + declined.reason())
                : new Ordered.Taken(with(courier, change));
    }

    /** Takes the orders of a change back that was not written. */
    void cancel(Change change) {
        for (Change.NewEvent event : change.events()) {
            Optional.ofNullable(event.payload().get(PayloadKeys.COURIER))
                    .map(couriers::get)
                    .ifPresent(courier -> courier.cancel(said(event, PayloadKeys.PARCEL)));
        }
    }

    private static PickUp pickUp(Change.NewEvent event, Change change) {
        return new PickUp(
                said(event, PayloadKeys.PARCEL),
                change.actor().office(),
                said(event, PayloadKeys.RECIPIENT),
                said(event, PayloadKeys.PHONE),
                said(event, PayloadKeys.ADDRESS));
    }

    private static String said(Change.NewEvent event, String key) {
        return event.payload().getOrDefault(key, "");
    }

    private static Change with(Courier courier, Change change) {
        List<Change.NewEvent> events = new ArrayList<>();
        for (Change.NewEvent event : change.events()) {
            Map<String, String> said = new LinkedHashMap<>(event.payload());
            said.put(PayloadKeys.COURIER, courier.name());
            said.put(PayloadKeys.COURIER_LABEL, courier.label());
            events.add(new Change.NewEvent(event.type(), said));
        }
        return new Change(change.actor(), change.to(), List.copyOf(events), change.files());
    }
}
