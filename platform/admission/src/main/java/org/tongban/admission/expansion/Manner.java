// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.Optional;
import liquibase.changelog.ChangeSet;

/** How a change set runs. Only one that runs once, for everybody and in one piece does in earnest what it did in rehearsal. */
final class Manner {
    private Manner() {}

    /** What is odd about a change set; empty when nothing is. */
    static Optional<String> of(ChangeSet set) {
        if (set.isAlwaysRun()) {
            return Optional.of("写了 runAlways");
        }
        if (set.isRunOnChange()) {
            return Optional.of("写了 runOnChange");
        }
        if (!set.isRunInTransaction()) {
            return Optional.of("写了 runInTransaction: false");
        }
        if (Boolean.FALSE.equals(set.getFailOnError())) {
            return Optional.of("写了 failOnError: false");
        }
        if (set.getPreconditions() != null
                && !set.getPreconditions().getNestedPreconditions().isEmpty()) {
            return Optional.of("带了 preConditions");
        }
        if (!set.getSqlVisitors().isEmpty()) {
            return Optional.of("带了 modifySql");
        }
        return selective(set);
    }

    private static Optional<String> selective(ChangeSet set) {
        if (set.isIgnore()) {
            return Optional.of("写了 ignore");
        }
        if (!set.getContextFilter().isEmpty()) {
            return Optional.of("只在某些 context 里执行");
        }
        return set.getLabels() == null || set.getLabels().isEmpty() ? Optional.empty() : Optional.of("带了 labels");
    }
}
