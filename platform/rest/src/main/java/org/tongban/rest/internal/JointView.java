// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.JointCase;

/**
 * A life event as it was filed.
 *
 * @param number of the life event
 * @param name of the life event
 * @param receivedAt ISO instant
 * @param hall that received it
 * @param promised ISO date of the latest promise
 * @param finished true when no case goes on
 * @param parts its cases
 */
record JointView(
        String number,
        String name,
        String receivedAt,
        String hall,
        @Nullable String promised,
        boolean finished,
        List<StandingView> parts) {
    /**
     * How far one of its cases is.
     *
     * @param number of the case
     * @param matterName official name
     * @param body that decides
     * @param state where it stands
     * @param stateLabel in Chinese
     * @param promised ISO date, once it is accepted
     */
    record StandingView(
            String number,
            String matterName,
            String body,
            String state,
            String stateLabel,
            @Nullable String promised) {
        static StandingView of(JointCase.Part part) {
            return new StandingView(
                    part.number().value(),
                    part.matterName(),
                    part.body(),
                    part.state().name(),
                    part.state().label(),
                    part.promised().map(Object::toString).orElse(null));
        }
    }

    static JointView of(JointCase joint) {
        return new JointView(
                joint.number().value(),
                joint.name(),
                joint.receivedAt().toString(),
                joint.hall().value(),
                joint.promised().map(Object::toString).orElse(null),
                joint.finished(),
                joint.parts().stream().map(StandingView::of).toList());
    }
}
