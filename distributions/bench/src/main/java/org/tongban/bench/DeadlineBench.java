// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atMost;
import static org.tongban.bench.Figure.median;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** How long ten thousand open cases take to get new dates when the official calendar is amended. */
final class DeadlineBench {
    private static final int CASES = 10_000;
    private static final int ROUNDS = 3;
    private static final int SECONDS_TO_MEASURE = 1200;

    private final Places places;

    DeadlineBench(Places places) {
        this.places = places;
    }

    List<Figure> run() throws IOException {
        Figure derby = measure("Derby", Layout.county(places, "deadlines-derby"));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(places.fresh("deadlines-postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start()) {
            Layout layout = Layout.county(places, "deadlines-county-postgresql");
            layout.set(
                    "tongban.properties",
                    Map.of(
                            "tongban.database", "postgresql",
                            "tongban.database.url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                            "tongban.database.user", "postgres"));
            Files.writeString(layout.base().resolve("etc/database.password"), "unused");
            return List.of(derby, measure("PostgreSQL", layout));
        }
    }

    private Figure measure(String database, Layout layout) throws IOException {
        layout.boot("bench-deadlines", "", places.bundle("bench-0.1.0-deadlines.jar"));
        Path result = layout.base().resolve("result.properties");
        String properties = "-Dtongban.bench.result=" + result + " -Dtongban.bench.amount=" + CASES
                + " -Dtongban.bench.calendars=" + calendars(layout.base());
        try (Karaf county = Karaf.start(layout, "", properties)) {
            Properties found = await(county, result);
            double millis = median(Stream.of("took.1", "took.2", "took.3")
                    .mapToDouble(name -> Double.parseDouble(found.getProperty(name)))
                    .toArray());
            return Figure.alone("10,000 deadlines computed again, " + database + ", s", millis / 1000, atMost(2.0));
        }
    }

    /** Amended calendars, in the order in which they are to be installed; whoever signed them is trusted. */
    private Path calendars(Path base) throws IOException {
        Department.of(places).trustedBy(base);
        Path folder = Files.createDirectories(base.resolve("calendars"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        AmendedYear year = new AmendedYear(places, today.getYear());
        LocalDate off = today;
        for (int round = 0; round <= ROUNDS; round++) {
            off = year.after(off);
            year.make(off, folder.resolve(round + ".jar"));
        }
        return folder;
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
}
