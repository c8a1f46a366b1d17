// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Finding;

/** Chooses whose matter it is when several bundles have it. */
final class Selection {
    private final Comparator<Candidate> precedence;
    private final Linter linter;
    private final Map<String, List<Candidate>> versions = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Of what is there. The module that came first keeps a code.
     *
     * @param deliveries of the bundles
     * @param arrivals by symbolic name the id under which it first came, so that an upgrade keeps its place
     * @param linter words the finding of whoever came too late
     */
    Selection(Collection<Delivery> deliveries, Map<String, Long> arrivals, Linter linter) {
        this.linter = linter;
        this.precedence = Comparator.comparing(
                        (Candidate candidate) -> arrivals.getOrDefault(candidate.name(), Long.MAX_VALUE))
                .thenComparing(candidate -> candidate.delivery().version(), Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.delivery().bundle(), Comparator.reverseOrder());
        Map<String, List<Candidate>> byCode = new TreeMap<>();
        deliveries.forEach(delivery -> delivery.matters()
                .forEach(offered -> byCode.computeIfAbsent(offered.matter().code(), code -> new ArrayList<>())
                        .add(new Candidate(delivery, offered))));
        byCode.forEach(this::choose);
    }

    /** By code the versions of the module that keeps it, the newest first. */
    Map<String, List<Candidate>> versions() {
        return versions;
    }

    List<Finding> findings() {
        return findings;
    }

    private void choose(String code, List<Candidate> candidates) {
        List<Candidate> ranked = candidates.stream().sorted(precedence).toList();
        Candidate best = ranked.get(0);
        versions.put(
                code,
                ranked.stream()
                        .filter(other -> other.name().equals(best.name()))
                        .toList());
        Stream<Candidate> late = ranked.stream().filter(other -> !other.name().equals(best.name()));
        List<ReadMatter> files = Stream.concat(Stream.of(best), late)
                .map(candidate -> candidate.offered().read())
                .toList();
        findings.addAll(linter.duplicates(files));
    }
}
