// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.median;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A county that is measured from inside by the probe, on Derby or on a PostgreSQL of its own. */
final class Measured {
    private static final int ROUNDS = 3;
    private static final int SECONDS_TO_MEASURE = 900;

    private final Places places;
    private final String part;
    private final int amount;
    private final Map<String, String> settings = new TreeMap<>();

    /**
     * Of one part.
     *
     * @param places where everything lies
     * @param part what the probe measures
     * @param amount how much of it
     */
    Measured(Places places, String part, int amount) {
        this.places = places;
        this.part = part;
        this.amount = amount;
    }

    /** What to make of what the probe found; the county still runs. */
    interface Reading {
        /** Figures, and what is measured from outside. */
        List<Figure> of(String database, Karaf county, Properties found) throws IOException;
    }

    /** What is done while the probe stands still. */
    interface Outside {
        /** Measures from outside. */
        void run(Layout layout, Karaf county, String name) throws IOException;
    }

    Map<String, String> settings() {
        return settings;
    }

    List<Figure> derby(Outside outside, Reading reading) throws IOException {
        return run("Derby", Layout.county(places, "derby"), outside, reading);
    }

    List<Figure> postgresql(Outside outside, Reading reading) throws IOException {
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
            return run("PostgreSQL", layout, outside, reading);
        }
    }

    private List<Figure> run(String database, Layout layout, Outside outside, Reading reading) throws IOException {
        layout.boot("bench-probe", "", places.bundle("bench-0.1.0.jar"));
        Path result = layout.base().resolve("result.properties");
        String properties = "-Dtongban.bench.result=" + result + " -Dtongban.bench.part=" + part
                + " -Dtongban.bench.amount=" + amount;
        try (Karaf county = Karaf.start(layout, "", properties)) {
            Properties found = await(layout, county, result, outside);
            found.stringPropertyNames().stream()
                    .filter(name -> name.startsWith("setting."))
                    .forEach(name -> settings.put(
                            database + " " + name.substring("setting.".length()), found.getProperty(name)));
            return reading.of(database, county, found);
        }
    }

    private static Properties await(Layout layout, Karaf county, Path result, Outside outside) throws IOException {
        for (int tries = 0; tries < SECONDS_TO_MEASURE * 5 && !Files.exists(result); tries++) {
            if (!county.alive()) {
                throw new IOException("The county has ended");
            }
            for (String name : List.of("few", "many")) {
                Path flag = result.resolveSibling(name);
                if (Files.exists(flag)) {
                    outside.run(layout, county, name);
                    Files.delete(flag);
                }
            }
            Karaf.pause(200);
        }
        return read(result);
    }

    private static Properties read(Path result) throws IOException {
        Properties found = new Properties();
        try (Reader in = Files.newBufferedReader(result)) {
            found.load(in);
        }
        if (found.containsKey("failure")) {
            throw new IOException(found.getProperty("failure"));
        }
        return found;
    }

    /** The median of the rounds, a second. */
    static double rate(Properties found, String name) {
        return median(IntStream.rangeClosed(1, ROUNDS)
                .mapToDouble(round -> part(found, name + "." + round, 0))
                .toArray());
    }

    /** Milliseconds of one call: half of the calls were faster, or nearly all. */
    static double millis(Properties found, String name, boolean slow) {
        return part(found, name, slow ? 2 : 1) / 1000;
    }

    private static double part(Properties found, String name, int index) {
        return Double.parseDouble(found.getProperty(name).split(" ", -1)[index]);
    }
}
