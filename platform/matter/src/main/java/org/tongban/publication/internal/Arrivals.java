// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;
import org.tongban.publication.PublicationKind;

/** Versions that were just installed, and the approval that this may mean. */
final class Arrivals {
    private final Map<String, KeptVersion> arrived = new LinkedHashMap<>();

    void add(KeptVersion version) {
        arrived.put(version.digest(), version);
    }

    int size() {
        return arrived.size();
    }

    void clear() {
        arrived.clear();
    }

    /** Approves what is new and not forbidden: after a cancellation only two people bring a matter back. */
    List<PublicationEntry> approvals(Publications log, LocalDate today, Instant at) {
        List<PublicationEntry> entries = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (KeptVersion version : arrived.values()) {
            History history = log.of(version.matter());
            if (!history.knows(version.digest()) && !history.on(today).is(MatterState.Status.CANCELLED)) {
                int seq = taken.merge(version.matter(), history.next(), (used, next) -> used + 1);
                entries.add(approval(version, seq, today, at));
            }
        }
        return entries;
    }

    /** The versions that entries of {@link #approvals} approve. */
    List<KeptVersion> versions(Collection<PublicationEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.digest().stream())
                .map(digest -> Objects.requireNonNull(arrived.get(digest)))
                .toList();
    }

    private static PublicationEntry approval(KeptVersion version, int seq, LocalDate today, Instant at) {
        return new PublicationEntry(
                version.matter(),
                seq,
                Step.GRANTED,
                seq,
                PublicationKind.PUBLISH,
                Optional.of(version.digest()),
                Optional.of(version.version()),
                Optional.empty(),
                "",
                Optional.of(today),
                Optional.empty(),
                PublicationEntry.INSTALLATION,
                at);
    }
}
