// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;

/**
 * What a supervisor sees first.
 *
 * @param counts a line for each department
 * @param cases lit cases, the one lit for the longest first
 * @param next address of the next page of cases
 * @param department that is shown; empty for all
 * @param light that is shown at least
 * @param csv address of the same list as a file
 * @param orders that are not closed, the first page of them
 */
public record OverviewView(
        List<Count> counts,
        List<Line> cases,
        Optional<String> next,
        String department,
        String light,
        String csv,
        OrderListView orders) {
    /**
     * Lit cases of a department.
     *
     * @param key of the department
     * @param name of the department
     * @param yellow nearly late
     * @param red late
     * @param breach beyond the law
     */
    public record Count(String key, String name, long yellow, long red, long breach) {}

    /**
     * A lit case.
     *
     * @param number of the case
     * @param href where an order is issued
     * @param matter name, or that it is not public
     * @param body that decides
     * @param step what has to be done
     * @param holder work number, or 未认领
     * @param light of the case itself, in words
     * @param stepLight of the open steps with limits of their own, each with its name and last day
     * @param since when the first of these lights came on
     * @param due last day
     */
    public record Line(
            String number,
            String href,
            String matter,
            String body,
            String step,
            String holder,
            String light,
            String stepLight,
            String since,
            String due) {}
}
