// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseReadService;

/**
 * What the page of the audit shows.
 *
 * @param report of a check, empty before it was run
 * @param csrfField the hidden field of the form, markup
 */
public record AuditView(Optional<CaseReadService.AuditReport> report, String csrfField) {
    private static final int MOST = 500;

    /**
     * The first faults; the command line lists them all.
     *
     * @return at most five hundred
     */
    public List<String> faults() {
        return report.map(found -> found.faults().stream().limit(MOST).toList()).orElse(List.of());
    }

    /**
     * How many faults there are.
     *
     * @return zero when all is well
     */
    public int count() {
        return report.map(found -> found.faults().size()).orElse(0);
    }
}
