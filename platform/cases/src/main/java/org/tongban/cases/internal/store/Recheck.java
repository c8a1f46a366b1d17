// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Map;
import java.util.Optional;

/** Looks once more at what an event says, when its chain is whole. */
public interface Recheck {
    /**
     * What is wrong with an event.
     *
     * @param definition digest of the definition that the case is pinned to
     * @param said payload of the event
     * @return one clause, or empty
     */
    Optional<String> fault(String definition, Map<String, String> said);

    /**
     * How many automatic decisions were made once more.
     *
     * @return a count
     */
    long rulings();
}
