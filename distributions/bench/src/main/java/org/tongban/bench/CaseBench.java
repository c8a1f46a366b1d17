// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atLeast;
import static org.tongban.bench.Figure.median;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Filing and tracking: the services inside the county against raw JDBC beside them, on Derby and on PostgreSQL. */
final class CaseBench {
    private static final int ROUNDS = 3;
    private static final int SECONDS_TO_MEASURE = 400;

    /** Filings of one round for each second that was asked for: about what a small machine does. */
    private static final int FILINGS_A_SECOND = 400;

    private final Places places;
    private final double seconds;
    private final Map<String, String> settings = new TreeMap<>();

    CaseBench(Places places, double seconds) {
        this.places = places;
        this.seconds = seconds;
    }

    Map<String, String> settings() {
        return settings;
    }

    List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>(measure("Derby", Layout.county(places, "derby"), 0.3));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(places.fresh("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            Layout layout = Layout.county(places, "county-postgresql");
            layout.set(
                    "tongban.properties",
                    Map.of(
                            "tongban.database", "postgresql",
                            "tongban.database.url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                            "tongban.database.user", "postgres"));
            Files.writeString(layout.base().resolve("etc/database.password"), "unused");
            figures.addAll(measure("PostgreSQL", layout, 0.7));
        }
        return figures;
    }

    private List<Figure> measure(String database, Layout layout, double submits) throws IOException {
        layout.boot("bench-probe", "", places.bundle("bench-0.1.0.jar"));
        Path result = layout.base().resolve("result.properties");
        int filings = (int) (seconds * FILINGS_A_SECOND);
        String properties = "-Dtongban.bench.result=" + result + " -Dtongban.bench.filings=" + filings;
        try (Karaf county = Karaf.start(layout, "", properties)) {
            Properties found = await(county, result);
            found.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("setting."))
                    .forEach(name -> settings.put(
                            database + " " + name.substring("setting.".length()), found.getProperty(name)));
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
    }

    private static Properties await(Karaf county, Path result) throws IOException {
        for (int tries = 0; tries < SECONDS_TO_MEASURE * 5 && !Files.exists(result); tries++) {
            if (!county.alive()) {
                throw new IOException("The county has ended");
            }
            Karaf.pause(200);
        }
        Properties found = new Properties();
        try (Reader in = Files.newBufferedReader(result)) {
            found.load(in);
        }
        if (found.containsKey("failure")) {
            throw new IOException(found.getProperty("failure"));
        }
        return found;
    }

    private static double rate(Properties found, String name) {
        return median(Stream.iterate(1, round -> round <= ROUNDS, round -> round + 1)
                .mapToDouble(round ->
                        Double.parseDouble(found.getProperty(name + "." + round).split(" ", 2)[0]))
                .toArray());
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
