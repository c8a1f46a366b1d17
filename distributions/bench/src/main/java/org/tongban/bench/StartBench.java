// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atMost;
import static org.tongban.bench.Figure.median;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** From the start of the process to the first page: the county and a bare Karaf, in turn. */
final class StartBench {
    static final String HOST = "tianning.localhost";

    private static final int ROUNDS = 3;

    private final Places places;
    private final String flags;

    StartBench(Places places, String flags) {
        this.places = places;
        this.flags = flags;
    }

    List<Figure> run() throws IOException {
        double[] bareFirst = new double[ROUNDS];
        double[] bareAgain = new double[ROUNDS];
        double[] first = new double[ROUNDS];
        double[] again = new double[ROUNDS];
        double[] uncached = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Layout bare = Layout.bare(places, "bare");
            bareFirst[round] = start(bare);
            bareAgain[round] = start(bare);
            Layout county = Layout.county(places, "county");
            first[round] = start(county);
            again[round] = start(county);
            Places.remove(county.base().resolve("data/cache"));
            uncached[round] = start(county);
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.ratio(
                "restart to the first page, framework cache kept, s", median(again), median(bareAgain), atMost(2.0)));
        figures.add(Figure.ratio(
                "restart as ./tongban run: framework cache made anew, s",
                median(uncached),
                median(bareFirst),
                atMost(2.0)));
        figures.add(Figure.ratio(
                "first start: empty database, schema, city, s", median(first), median(bareFirst), atMost(3.0)));
        figures.add(
                Figure.alone("size of the archive, MiB", Files.size(places.archive()) / 1024.0 / 1024, atMost(120)));
        return figures;
    }

    private double start(Layout layout) throws IOException {
        boolean bare = layout.home().equals(places.bare());
        String host = bare ? "localhost" : HOST;
        try (Karaf karaf = Karaf.start(layout, bare ? flags : "", "")) {
            return karaf.firstPage(host, "/");
        }
    }
}
