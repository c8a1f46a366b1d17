// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;

/**
 * What a department has received.
 *
 * @param from the first day
 * @param until the last day
 * @param problem what is wrong with the days
 * @param department whether one of the caller's posts belongs to a department
 * @param rows ten cells each
 * @param csv address of the file
 * @param next address of the next page
 * @param first whether this is the first page
 */
public record FilingsView(
        String from,
        String until,
        Optional<String> problem,
        boolean department,
        List<List<String>> rows,
        String csv,
        Optional<String> next,
        boolean first) {}
