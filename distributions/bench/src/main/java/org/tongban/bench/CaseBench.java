// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atLeast;
import static org.tongban.bench.Measured.rate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Filing and tracking: the services inside the county against raw JDBC beside them, on Derby and on PostgreSQL. */
final class CaseBench {
    /** Filings of one round for each second that was asked for: about what a small machine does. */
    private static final int FILINGS_A_SECOND = 400;

    private final Measured measured;
    private final double seconds;

    CaseBench(Places places, double seconds) {
        this.measured = new Measured(places, "cases", (int) (seconds * FILINGS_A_SECOND));
        this.seconds = seconds;
    }

    Map<String, String> settings() {
        return measured.settings();
    }

    List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>(measured.derby((layout, county, name) -> {}, this::figures));
        figures.addAll(measured.postgresql((layout, county, name) -> {}, this::figures));
        return figures;
    }

    private List<Figure> figures(String database, Karaf county, Properties found) throws IOException {
        double submits = database.equals("Derby") ? 0.3 : 0.7;
        return List.of(
                Figure.ratio(
                        "submit at the service call, " + database + ", 8 threads, /s",
                        rate(found, "submit.ours"),
                        rate(found, "submit.raw"),
                        atLeast(submits)),
                Figure.ratio(
                        "track 1,000 cases again and again, " + database + ", 8 threads, /s",
                        rate(found, "again.ours"),
                        rate(found, "track.raw"),
                        atLeast(0.5)),
                Figure.ratio(
                        "track all cases in turn, " + database + ", 8 threads, /s",
                        rate(found, "track.ours"),
                        rate(found, "track.raw"),
                        atLeast(0.5)),
                Figure.alone(
                        "track by HTTP, the whole page, " + database + ", 8 connections, /s",
                        pages(county.port(), found),
                        Figure.Reach.NONE));
    }

    private double pages(int port, Properties found) throws IOException {
        List<byte[]> requests = Stream.of(found.getProperty("tokens").split(" ", -1))
                .map(token -> Http.get(StartBench.HOST, "/t/" + token, true))
                .toList();
        HttpLoad load = new HttpLoad(port, requests);
        load.run(seconds);
        return load.run(seconds);
    }
}
