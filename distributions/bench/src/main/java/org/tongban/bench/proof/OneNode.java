// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.bench.Places;

/** A module is changed under load on one box with Derby, under the flags of production. */
final class OneNode {
    private static final int PEOPLE = 24;

    private OneNode() {}

    /** What is changed, once the node can be asked. */
    interface Setting {
        Scene on(Node node) throws IOException;
    }

    static Report prove(Places places, String size, Setting setting) throws IOException {
        Report report = new Report();
        try (Node node = Node.lay(places, "one-node", "", Map.of("tongban.size", size))) {
            report.condition("tongban.size", size);
            node.start();
            report.condition("first start, s", String.format(Locale.ROOT, "%.1f", node.serves()));
            report.say("it serves");
            Stage stage = Stage.set(node, PEOPLE);
            new UnderLoad(setting.on(node), List.of(node), stage, report).run();
        }
        return report;
    }
}
