// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.util.Arrays;
import java.util.List;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseReadService.PublicEvent;
import org.tongban.cases.ParcelStatus;

/** Whether a courier has the result, or is about to fetch it: then nobody needs to come for it. */
final class OnItsWay {
    private OnItsWay() {}

    /** Whether the last that was heard of the last parcel leaves it in the courier's hands. */
    static boolean is(List<PublicEvent> events) {
        return events.stream()
                .filter(event ->
                        event.type() == CaseEventType.DISPATCHED || event.type() == CaseEventType.PARCEL_REPORTED)
                .reduce((earlier, later) -> later)
                .filter(OnItsWay::inTheCouriersHands)
                .isPresent();
    }

    private static boolean inTheCouriersHands(PublicEvent event) {
        return event.type() == CaseEventType.DISPATCHED
                || Arrays.stream(ParcelStatus.values())
                        .filter(ParcelStatus::underWay)
                        .map(ParcelStatus::label)
                        .anyMatch(label -> event.step().filter(label::equals).isPresent());
    }
}
