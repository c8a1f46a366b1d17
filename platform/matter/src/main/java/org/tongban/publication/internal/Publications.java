// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.PublicationEntry;

/** The log at one moment. */
public final class Publications {
    /** Neither suspended nor cancelled. */
    static final MatterState IN_USE =
            new MatterState(MatterState.Status.IN_USE, Optional.empty(), Optional.empty(), Optional.empty());

    private final long revision;
    private final Map<String, History> byMatter = new HashMap<>();

    /**
     * As it was read.
     *
     * @param entries in the order of matters and numbers
     */
    Publications(List<PublicationEntry> entries) {
        this.revision = entries.size();
        entries.stream()
                .collect(Collectors.groupingBy(PublicationEntry::matter))
                .forEach((matter, own) -> byMatter.put(matter, new History(own)));
    }

    /**
     * Grows with every line.
     *
     * @return how many lines there are
     */
    public long revision() {
        return revision;
    }

    /**
     * The log of a matter.
     *
     * @param matter code of the matter
     * @return without lines when nobody has heard of it
     */
    public History of(String matter) {
        return byMatter.getOrDefault(matter, History.NONE);
    }
}
