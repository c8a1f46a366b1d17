// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.ParcelStatus;

/** The parcels of a case, as its history tells them. */
public final class Parcels {
    private final List<Past> history;
    private final Map<String, Parcel> parcels = new LinkedHashMap<>();

    /**
     * Of one case.
     *
     * @param history what has happened, from the first
     */
    public Parcels(List<Past> history) {
        this.history = history;
        history.forEach(this::read);
    }

    /**
     * A parcel.
     *
     * @param number that stands on it
     * @param courier name of the courier
     * @param label the courier as people read it
     * @param status how far it is; no report takes it back
     */
    public record Parcel(String number, String courier, String label, ParcelStatus status) {
        Actor actor() {
            return Actor.courier(courier, label);
        }
    }

    private void read(Past past) {
        Map<String, String> said = past.payload();
        String number = said.getOrDefault(PayloadKeys.PARCEL, "");
        if (past.type() == CaseEventType.DISPATCHED) {
            parcels.put(
                    number,
                    new Parcel(
                            number,
                            said.getOrDefault(PayloadKeys.COURIER, ""),
                            said.getOrDefault(PayloadKeys.COURIER_LABEL, ""),
                            ParcelStatus.ORDERED));
        } else if (past.type() == CaseEventType.PARCEL_REPORTED) {
            ParcelStatus status = ParcelStatus.valueOf(said.getOrDefault(PayloadKeys.PARCEL_STATUS, ""));
            parcels.computeIfPresent(
                    number,
                    (key, parcel) -> status.follows(parcel.status())
                            ? new Parcel(key, parcel.courier(), parcel.label(), status)
                            : parcel);
        }
    }

    /**
     * The parcel that was sent last.
     *
     * @return empty when none was sent
     */
    public Optional<Parcel> last() {
        return parcels.values().stream().reduce((earlier, later) -> later);
    }

    /**
     * A parcel by its number.
     *
     * @param number on the label
     * @return empty when the case has no such parcel
     */
    public Optional<Parcel> find(String number) {
        return Optional.ofNullable(parcels.get(number));
    }

    /** The day of the last news of any parcel. */
    LocalDate lastNews() {
        return history.stream()
                .filter(past -> past.type() == CaseEventType.DISPATCHED || past.type() == CaseEventType.PARCEL_REPORTED)
                .map(Past::day)
                .reduce((earlier, later) -> later)
                .orElse(LocalDate.MIN);
    }

    /** The last parcel of a courier. */
    Optional<Parcel> of(String courier) {
        return parcels.values().stream()
                .filter(parcel -> parcel.courier().equals(courier))
                .reduce((earlier, later) -> later);
    }

    /**
     * What a report said that was here before.
     *
     * @param parcel the report was about
     * @param report its id at the courier
     * @return empty when no such report of this parcel is written down
     */
    public Optional<ParcelStatus> told(String parcel, String report) {
        return history.stream()
                .filter(past ->
                        past.type() == CaseEventType.PARCEL_REPORTED || past.type() == CaseEventType.PARCEL_NOTED)
                .map(Past::payload)
                .filter(said -> parcel.equals(said.get(PayloadKeys.PARCEL)))
                .filter(said -> report.equals(said.get(PayloadKeys.REPORT)))
                .map(said -> ParcelStatus.valueOf(said.getOrDefault(PayloadKeys.PARCEL_STATUS, "")))
                .findFirst();
    }
}
