// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.util.List;

/**
 * A rating as it was typed. Nothing here has been checked yet.
 *
 * @param occasion key of the occasion
 * @param level name of the level, empty when none was chosen
 * @param good names of the indicators that were praised
 * @param poor names of the indicators that were criticised
 * @param text in the person's own words, may be empty
 * @param channel how it came in
 */
public record NewRating(
        String occasion, String level, List<String> good, List<String> poor, String text, RatingChannel channel) {
    @Override
    public String toString() {
        return "NewRating[" + occasion + "]";
    }
}
