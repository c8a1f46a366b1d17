// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One of the processes that share the database.
 *
 * @param name of the node
 * @param started when its process began
 * @param beat when it was last heard of
 * @param alive false when it has not been heard of for too long
 * @param problem why it does not serve all that the ledger wants; empty when it is ready
 * @param versions of the modules that run there, by name
 */
public record NodeStatus(
        String name,
        Instant started,
        Instant beat,
        boolean alive,
        Optional<String> problem,
        Map<String, String> versions) {
    /** Keeps a copy. */
    public NodeStatus {
        versions = Map.copyOf(versions);
    }

    /**
     * Tells whether requests may be sent to it.
     *
     * @return true when it was heard of lately and serves all that the ledger wants
     */
    public boolean ready() {
        return alive && problem.isEmpty();
    }
}
