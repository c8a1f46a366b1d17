// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.engine.lint.Linter;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;

/**
 * Looks at the life events among the matters on offer, each time anew: their parts come and go with other modules. An
 * event that would leave a part without an answer is not offered; one whose part is missing stays, and says so.
 */
final class JointChoice {
    private final List<Offered> offered = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    JointChoice(List<Offered> matters, Linter linter) {
        Map<String, Matter> byCode = matters.stream()
                .map(Offered::matter)
                .filter(matter -> matter.event().isEmpty())
                .collect(Collectors.toMap(Matter::code, matter -> matter));
        for (Offered one : matters) {
            List<Finding> found = one.matter().event().isPresent()
                    ? linter.lint(one.read(), code -> Optional.ofNullable(byCode.get(code)))
                    : List.of();
            findings.addAll(found);
            if (found.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
                offered.add(one);
            }
        }
    }

    List<Offered> offered() {
        return offered;
    }

    List<Finding> findings() {
        return findings;
    }
}
