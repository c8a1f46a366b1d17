// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Errands;

/**
 * What waits for a member of staff.
 *
 * @param tabs one for each duty of the caller
 * @param duty name of the duty that is shown
 * @param filter words that the list is narrowed to
 * @param light the least light, empty for all
 * @param holder whose cases
 * @param rows most urgent first
 * @param next address of the next page
 * @param first whether this is the first page
 * @param intake whether the caller receives applications
 * @param done what was just done
 * @param errands what waits beside cases
 * @param csrfField hidden field of the form, markup
 * @param bulk what can be done to several at once
 */
public record InboxView(
        List<Tab> tabs,
        String duty,
        String filter,
        String light,
        String holder,
        List<Row> rows,
        Optional<String> next,
        boolean first,
        boolean intake,
        Optional<String> done,
        List<Errands.Errand> errands,
        String csrfField,
        List<Verb> bulk) {
    /**
     * Tells whether something can be done to several at once.
     *
     * @param verb what
     * @return true when there is a button for it
     */
    public boolean offers(Verb verb) {
        return bulk.contains(verb);
    }

    /**
     * One duty.
     *
     * @param href of its list
     * @param label of the duty
     * @param count of cases, 50+ when there are more
     * @param current whether it is shown
     */
    public record Tab(String href, String label, String count, boolean current) {}

    /**
     * One case.
     *
     * @param row number and sequence, for acts on several
     * @param href of the file
     * @param number in groups
     * @param matter its name
     * @param applicant masked
     * @param state in words
     * @param next what has to be done
     * @param received when it came in
     * @param due the next date that matters
     * @param light how close that is
     * @param steps how close the limits of open steps are, of those that have one
     * @param place where it was received
     * @param holder who has claimed it: 我, a work number, or empty
     */
    public record Row(
            String row,
            String href,
            String number,
            String matter,
            String applicant,
            String state,
            String next,
            String received,
            Optional<String> due,
            Optional<Light> light,
            List<StepLamp> steps,
            String place,
            String holder) {}
}
