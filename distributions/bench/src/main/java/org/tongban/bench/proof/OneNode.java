// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A module is changed under load on one box with Derby, under the flags of production. */
final class OneNode {
    private static final int PEOPLE = 24;

    private OneNode() {}

    static Report prove(Scene scene) throws IOException {
        Report report = new Report();
        try (Node node = Node.lay(scene.places(), "one-node", "", Map.of())) {
            node.start();
            report.condition("first start, s", String.format(Locale.ROOT, "%.1f", node.serves()));
            Stage stage = Stage.set(node, PEOPLE);
            new UnderLoad(scene, List.of(node), stage, report).run();
        }
        return report;
    }
}
