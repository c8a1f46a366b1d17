// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;

/**
 * A list of orders.
 *
 * @param tabs one for each kind
 * @param orders the newest first, escalated ones before them
 * @param first address of the first page, on all others
 * @param next address of the next page
 */
public record OrderListView(List<Tab> tabs, List<OrderLine> orders, Optional<String> first, Optional<String> next) {
    /**
     * A kind of orders.
     *
     * @param href of its list
     * @param label in words
     * @param count how many there are; those that are closed are not counted
     * @param current whether it is shown
     */
    public record Tab(String href, String label, Optional<Long> count, boolean current) {}
}
