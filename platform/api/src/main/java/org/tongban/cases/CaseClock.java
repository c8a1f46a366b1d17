// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The dates of a case (DOMAIN 3.2). All are days in Asia/Shanghai and end with the business of the day.
 *
 * @param answerBy until when acceptance is answered
 * @param promised until when the government promised the decision; empty while the clock stands without a known end
 * @param statutory until when the law demands it; empty while the clock stands without a known end
 * @param handOutBy until when the result reaches the applicant (T7)
 * @param provisional true when a date lies beyond the published calendar and will be computed again
 * @param extended true when the one extension was approved (T4, T5)
 * @param pauses during which the statutory clock stands or stood, in order
 * @param light of the next date that the authority owes
 */
public record CaseClock(
        Optional<LocalDate> answerBy,
        Optional<LocalDate> promised,
        Optional<LocalDate> statutory,
        Optional<LocalDate> handOutBy,
        boolean provisional,
        boolean extended,
        List<Pause> pauses,
        Light light) {
    /** No dates at all. */
    public static final CaseClock EMPTY = new CaseClock(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            List.of(),
            Light.NONE);

    /**
     * A time that does not count (T8, T16): the half-open interval from {@code from} to {@code until}.
     *
     * @param title what is waited for, for example 专家评审
     * @param basis law and article
     * @param from the day of the written notice; the clock stands on it
     * @param until the day on which the clock runs again, as told in writing or as it came about; empty while unknown
     */
    public record Pause(String title, String basis, LocalDate from, Optional<LocalDate> until) {
        /**
         * Tells whether the clock stands on a day.
         *
         * @param day in Asia/Shanghai
         * @return true from the first day until the day before the last
         */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from)
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    /**
     * Only the three dates that every case has.
     *
     * @param answerBy until when acceptance is answered
     * @param promised until when the decision is promised
     * @param statutory until when the law demands it
     * @return a clock that was never paused
     */
    public static CaseClock of(
            Optional<LocalDate> answerBy, Optional<LocalDate> promised, Optional<LocalDate> statutory) {
        return new CaseClock(answerBy, promised, statutory, Optional.empty(), false, false, List.of(), Light.NONE);
    }
}
