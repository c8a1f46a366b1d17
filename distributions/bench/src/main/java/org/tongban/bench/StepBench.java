// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atLeast;
import static org.tongban.bench.Measured.rate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Commands of officers: the service inside the county against raw JDBC with the same writes, on Derby and on PostgreSQL. */
final class StepBench {
    private static final int COMMANDS_A_SECOND = 400;
    private static final Map<String, String> ACTS =
            Map.of("accept", "accept", "step", "complete a step", "decide", "decide");

    private final Measured measured;

    StepBench(Places places, double seconds) {
        this.measured = new Measured(places, "steps", (int) (seconds * COMMANDS_A_SECOND));
    }

    Map<String, String> settings() {
        return measured.settings();
    }

    List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>(measured.postgresql((layout, county, name) -> {}, StepBench::figures));
        figures.addAll(measured.derby((layout, county, name) -> {}, StepBench::figures));
        return figures;
    }

    private static List<Figure> figures(String database, Karaf county, Properties found) {
        Figure.Reach reach = database.equals("Derby") ? Figure.Reach.NONE : atLeast(0.4);
        return List.of("accept", "step", "decide").stream()
                .map(act -> Figure.ratio(
                        ACTS.get(act) + " at the service call, " + database + ", 8 threads, /s",
                        rate(found, act + ".ours"),
                        rate(found, act + ".raw"),
                        reach))
                .toList();
    }
}
