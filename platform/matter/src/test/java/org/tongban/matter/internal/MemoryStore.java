// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.internal.KeptVersion;
import org.tongban.publication.internal.PublicationStore;

/** The log in memory. */
final class MemoryStore implements PublicationStore {
    private final List<PublicationEntry> entries = new ArrayList<>();
    private final Map<String, KeptVersion> versions = new HashMap<>();

    @Override
    public synchronized long count() {
        return entries.size();
    }

    @Override
    public synchronized List<PublicationEntry> entries() {
        return entries.stream()
                .sorted(Comparator.comparing(PublicationEntry::matter).thenComparing(PublicationEntry::seq))
                .toList();
    }

    @Override
    public synchronized boolean append(Collection<PublicationEntry> more, Collection<KeptVersion> approved) {
        boolean taken = more.stream()
                .anyMatch(entry -> entries.stream()
                        .anyMatch(other -> other.matter().equals(entry.matter()) && other.seq() == entry.seq()));
        if (!taken) {
            entries.addAll(more);
            approved.forEach(version -> versions.putIfAbsent(version.digest(), version));
        }
        return !taken;
    }

    @Override
    public synchronized Optional<KeptVersion> kept(String digest) {
        return Optional.ofNullable(versions.get(digest));
    }
}
