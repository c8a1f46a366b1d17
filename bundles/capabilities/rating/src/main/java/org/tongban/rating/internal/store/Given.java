// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import java.time.Instant;
import java.util.List;
import org.tongban.cases.CaseNumber;
import org.tongban.rating.Indicator;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingChannel;
import org.tongban.rating.RatingLevel;

/**
 * A checked rating. Who gave it is not part of it.
 *
 * @param number of the case
 * @param occasion what was rated
 * @param level one of the five
 * @param good what was praised
 * @param poor what was criticised
 * @param text the person's own words, may be empty
 * @param channel how it came in
 * @param at when
 * @param place whom it concerns
 */
public record Given(
        CaseNumber number,
        Occasion occasion,
        RatingLevel level,
        List<Indicator> good,
        List<Indicator> poor,
        String text,
        RatingChannel channel,
        Instant at,
        CasePlace place) {
    @Override
    public String toString() {
        return "Given[" + occasion.kind() + "]";
    }
}
