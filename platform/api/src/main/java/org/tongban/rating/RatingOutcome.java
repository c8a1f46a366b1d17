// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.time.Instant;
import java.util.List;
import org.tongban.form.FieldError;

/** The answer to a rating. */
public sealed interface RatingOutcome {
    /**
     * It is stored, for good.
     *
     * @param occasion what was rated
     * @param at when
     */
    record Rated(Occasion occasion, Instant at) implements RatingOutcome {}

    /**
     * Somebody has rated this occasion before; nothing was stored.
     *
     * @param occasion what was rated
     * @param at when it was
     */
    record AlreadyRated(Occasion occasion, Instant at) implements RatingOutcome {}

    /** The case has no such occasion, or not yet. */
    record NotOpen() implements RatingOutcome {}

    /** There is no case with this token. */
    record NoSuchCase() implements RatingOutcome {}

    /** Too many tries with this token within a minute. */
    record TooMany() implements RatingOutcome {}

    /**
     * Something typed is wrong.
     *
     * @param errors by the fields {@code level}, {@code poor}, {@code text}; all at once
     */
    record Invalid(List<FieldError> errors) implements RatingOutcome {}
}
