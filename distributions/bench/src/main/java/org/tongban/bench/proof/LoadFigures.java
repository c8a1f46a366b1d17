// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import org.tongban.bench.Figure;

/**
 * What the load says about the changes that were made in it.
 *
 * @param report takes the figures
 * @param before the stretch without changes
 * @param during the stretch with changes
 * @param longestPause that is allowed, in ms
 */
record LoadFigures(Report report, Tally before, Tally during, double longestPause) {
    private static final double NOTABLE = 50;

    void add() {
        report.add("requests during the changes", during.requests());
        report.none("requests that failed during the changes", during.failed());
        report.none("requests that failed before", before.failed());
        report.add("requests told to read again (409) during the changes", during.again());
        report.add(Figure.ratio(
                "99 of 100 answers within, during / before, ms",
                during.millis(99),
                before.millis(99),
                Figure.Reach.atMost(2)));
        report.add(Figure.ratio(
                "half of the answers within, during / before, ms",
                during.millis(50),
                before.millis(50),
                Figure.Reach.NONE));
        report.add(Figure.ratio(
                "the slowest answer, during / before, ms", during.longest(), before.longest(), Figure.Reach.NONE));
        report.add(Figure.ratio(
                "longest time without a good answer of what changes, d./b., ms",
                during.pause(),
                before.pause(),
                Figure.Reach.NONE));
        report.add("   ordinary time between two good answers, ms", during.ordinary());
        report.most("   longest pause of what changes, ms", during.pause() - during.ordinary(), longestPause);
        report.add(Figure.ratio(
                "   times longer than 50 ms, during / before",
                during.pausesOver(NOTABLE),
                before.pausesOver(NOTABLE),
                Figure.Reach.NONE));
        report.complain(before.complaints());
        report.complain(during.complaints());
    }
}
