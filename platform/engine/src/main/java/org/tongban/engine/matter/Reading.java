// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongban.matter.Finding;

/**
 * What came of reading a file.
 *
 * @param value what was read; empty when a finding is an error that hides it
 * @param findings in the order of lines
 * @param <T> type of the value
 */
public record Reading<T>(Optional<T> value, List<Finding> findings) {
    public Reading {
        findings = List.copyOf(findings);
    }

    static <T> Reading<T> of(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    static <T> Reading<T> failed(List<Finding> findings) {
        return new Reading<>(Optional.empty(), findings);
    }

    <R> Reading<R> then(Function<T, Reading<R>> next) {
        return value.map(next).orElseGet(() -> failed(findings));
    }

    /**
     * Tells whether there is an error among the findings.
     *
     * @return true when the value must not be used
     */
    public boolean broken() {
        return value.isEmpty() || findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
