// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;

/**
 * The orders of a department.
 *
 * @param orders the newest first, escalated ones before them
 * @param open how many of them wait for an answer
 * @param closed true for those that are done
 * @param next address of the next page
 */
public record DepartmentOrdersView(List<OrderLine> orders, long open, boolean closed, Optional<String> next) {}
