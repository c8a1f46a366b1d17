// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;

/**
 * Booking a half hour.
 *
 * @param hall its name
 * @param address of the hall
 * @param hallHref of the hall
 * @param action where the forms go
 * @param csrf hidden field, markup
 * @param change id of the appointment that is changed; empty for a new one
 * @param old the time it has now
 * @param matter code of the matter; empty while it has to be chosen
 * @param matterName its name
 * @param matters to choose from: code and name
 * @param days to choose from
 * @param day the chosen one in words
 * @param slots of the chosen day
 * @param later the day after which holidays are not published yet
 * @param problem why it was not booked
 */
public record BookView(
        String hall,
        String address,
        String hallHref,
        String action,
        String csrf,
        String change,
        Optional<String> old,
        String matter,
        String matterName,
        List<Link> matters,
        List<Day> days,
        String day,
        List<Time> slots,
        Optional<String> later,
        Optional<String> problem) {
    /**
     * A day.
     *
     * @param href to see its half hours
     * @param label in words
     * @param current whether it is shown
     */
    public record Day(String href, String label, boolean current) {}

    /**
     * A half hour.
     *
     * @param value for the form
     * @param label for example 9:00–9:30
     * @param left how many may still book it
     */
    public record Time(String value, String label, int left) {}
}
