// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseNumber;

/**
 * What can be rated and what has been rated of one case. Says neither by whom nor how.
 *
 * @param number of the case
 * @param title name of the matter, or 您的办件 for a sensitive one
 * @param lines in the order in which they happened; empty as long as there is nothing to rate
 */
public record RatingSheet(CaseNumber number, String title, List<Line> lines) {
    /**
     * One occasion.
     *
     * @param occasion what
     * @param ratedAt when it was rated, empty as long as it is open
     */
    public record Line(Occasion occasion, Optional<Instant> ratedAt) {}

    /**
     * The occasions that still can be rated.
     *
     * @return in the order in which they happened
     */
    public List<Occasion> open() {
        return lines.stream()
                .filter(line -> line.ratedAt().isEmpty())
                .map(Line::occasion)
                .toList();
    }
}
