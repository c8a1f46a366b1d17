// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.time.YearMonth;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/**
 * Takes ratings and counts them. A rating is never changed and never deleted, and who gave it is not stored.
 *
 * <p>Pages that offer a rating hold this service optionally: the capability may be absent.
 */
@ProviderType
public interface RatingService {
    /**
     * What can be rated of a case.
     *
     * @param token of its QR code; anything at all
     * @return empty when there is no such case
     */
    Optional<RatingSheet> sheet(String token);

    /**
     * Rates one occasion of a case. Of two that race one is stored.
     *
     * @param token of the QR code; anything at all
     * @param rating unchecked input
     * @return what came of it
     */
    RatingOutcome rate(String token, NewRating rating);

    /**
     * Counts the ratings of a month that a member of staff may see: those of the department and branch of each post, and of all
     * departments where a post serves all.
     *
     * @param caller staff; others get nothing
     * @param by what the lines are
     * @param month in Shanghai
     * @return no line without a rating
     */
    RatingSummary summary(Caller caller, RatingSummary.By by, YearMonth month);
}
