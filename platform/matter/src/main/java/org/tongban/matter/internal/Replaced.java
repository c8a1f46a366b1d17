// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongban.matter.Matter;

/** Versions of matters that were on offer since the platform started; of too many the oldest is forgotten. */
final class Replaced {
    private final int most;
    private final Map<String, Version> versions = new LinkedHashMap<>();

    /**
     * A version that was on offer.
     *
     * @param matter the matter
     * @param bundle id of the bundle that brought it
     */
    record Version(Matter matter, long bundle) {}

    Replaced(int most) {
        this.most = most;
    }

    synchronized void add(Offered offered) {
        Matter matter = offered.matter();
        versions.remove(matter.digest());
        versions.put(matter.digest(), new Version(matter, offered.bundle()));
        if (versions.size() > most) {
            versions.remove(versions.keySet().iterator().next());
        }
    }

    synchronized Optional<Version> find(String digest) {
        return Optional.ofNullable(versions.get(digest));
    }
}
