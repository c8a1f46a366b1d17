// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.tongban.engine.clock.Notices;
import org.tongban.engine.matter.SampleFile;
import org.tongban.matter.Finding;

/** What the linter says about a sample, as short texts: rule, severity, line. */
final class Lint {
    static final Linter LINTER =
            new Linter(Notices.ALL, Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private Lint() {}

    static List<String> of(SampleFile file) {
        return LINTER.lint(file.read()).stream().map(Lint::words).toList();
    }

    static String words(Finding finding) {
        return finding.rule() + " " + finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.line();
    }

    static String error(String rule, int line) {
        return rule + " error " + line;
    }

    static String warning(String rule, int line) {
        return rule + " warning " + line;
    }
}
