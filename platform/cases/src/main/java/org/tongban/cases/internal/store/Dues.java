// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dates of a case.
 *
 * @param answerBy until when acceptance is answered
 * @param promised until when the decision is promised
 * @param statutory until when the law demands it
 * @param provisional true when one lies beyond the published calendar
 */
public record Dues(
        Optional<LocalDate> answerBy,
        Optional<LocalDate> promised,
        Optional<LocalDate> statutory,
        boolean provisional) {
    /**
     * The dates as an event keeps them.
     *
     * @return answer, promise and law, with commas
     */
    public String text() {
        return Stream.of(answerBy, promised, statutory)
                .map(day -> day.map(LocalDate::toString).orElse(""))
                .collect(Collectors.joining(","));
    }
}
