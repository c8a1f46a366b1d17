// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.module.NodeStatus;

/**
 * One of the processes that share the database.
 *
 * @param name of the node
 * @param started when its process began, UTC, ISO 8601
 * @param beat when it was last heard of, UTC, ISO 8601
 * @param ready whether requests may be sent to it
 * @param problem why it does not serve all that is wanted; optional
 * @param versions of the modules that run there, by name
 */
public record NodeView(
        String name,
        String started,
        String beat,
        boolean ready,
        @Nullable String problem,
        Map<String, String> versions) {
    static NodeView of(NodeStatus node) {
        return new NodeView(
                node.name(),
                node.started().toString(),
                node.beat().toString(),
                node.ready(),
                node.problem().orElse(null),
                node.versions());
    }

    /**
     * All nodes.
     *
     * @param nodes in the order of names
     */
    public record NodesView(List<NodeView> nodes) {}
}
