// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atLeast;
import static org.tongban.bench.Figure.Reach.atMost;
import static org.tongban.bench.Figure.median;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every hall page once, for the memory; then the guide page against a servlet that returns the same bytes. */
final class PageBench {
    private static final int ROUNDS = 3;
    private static final List<String> HOSTS = List.of(StartBench.HOST, "wujin.localhost");
    private static final String GUIDE = "/matters/elderly-allowance";
    private static final Pattern HALL = Pattern.compile("href=\"(/halls/\\d{12})\"");

    private final Places places;
    private final String flags;
    private final double seconds;

    PageBench(Places places, String flags, double seconds) {
        this.places = places;
        this.flags = flags;
        this.seconds = seconds;
    }

    List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (Karaf county = Karaf.start(Layout.county(places, "county"), "", "")) {
            county.firstPage(StartBench.HOST, "/health");
            for (String host : HOSTS) {
                figures.add(Figure.alone("hall pages visited on " + host, halls(county.port(), host), atLeast(1113)));
            }
            figures.add(Figure.alone("resident memory after that, MiB", county.memory("VmRSS"), atMost(400)));
            figures.addAll(guide(county));
            figures.add(Figure.alone("resident memory after the load, MiB", county.memory("VmRSS"), Figure.Reach.NONE));
        }
        return figures;
    }

    /** From page to page, as the links lead. */
    private static int halls(int port, String host) throws IOException {
        Set<String> seen = new LinkedHashSet<>(List.of("/halls"));
        Deque<String> left = new ArrayDeque<>(seen);
        try (Http http = new Http(port)) {
            while (!left.isEmpty()) {
                Http.Answer answer = http.send(Http.get(host, left.remove(), false));
                if (answer.status() != 200) {
                    throw new IOException("A hall page answers " + answer.status());
                }
                Matcher links = HALL.matcher(new String(answer.body(), StandardCharsets.UTF_8));
                while (links.find()) {
                    if (seen.add(links.group(1))) {
                        left.add(links.group(1));
                    }
                }
            }
        }
        return seen.size() - 1;
    }

    private List<Figure> guide(Karaf county) throws IOException {
        Path folder = places.fresh("pages");
        int port = Karaf.freePort();
        Process jetty = jetty(port, page(county, folder, false), page(county, folder, true));
        try {
            for (int tries = 0; tries < 500 && Http.status(port, "localhost", "/") != 200; tries++) {
                Karaf.pause(20);
            }
            List<Figure> figures = new ArrayList<>();
            figures.add(compare("guide page compressed, as browsers ask, requests/s", county.port(), port, true));
            figures.add(compare("guide page uncompressed, requests/s", county.port(), port, false));
            double most = new HttpLoad(port, List.of(Http.get("localhost", "/one-byte", false))).run(seconds);
            figures.add(Figure.alone(
                    "what the client can do: one byte from the servlet, requests/s", most, Figure.Reach.NONE));
            return figures;
        } finally {
            jetty.destroy();
        }
    }

    private Figure compare(String name, int county, int jetty, boolean compressed) throws IOException {
        byte[] request = Http.get(StartBench.HOST, GUIDE, compressed);
        double[] ours = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        new HttpLoad(county, List.of(request)).run(seconds);
        new HttpLoad(jetty, List.of(request)).run(seconds);
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = new HttpLoad(county, List.of(request)).run(seconds);
            bare[round] = new HttpLoad(jetty, List.of(request)).run(seconds);
        }
        return Figure.ratio(name, median(ours), median(bare), atLeast(0.6));
    }

    private static Path page(Karaf county, Path folder, boolean compressed) throws IOException {
        try (Http http = new Http(county.port())) {
            byte[] body =
                    http.send(Http.get(StartBench.HOST, GUIDE, compressed)).body();
            return Files.write(folder.resolve(compressed ? "compressed" : "plain"), body);
        }
    }

    /** With the same flags as the county. */
    private Process jetty(int port, Path plain, Path compressed) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(flags.split(" ", -1)));
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                places.classPath(),
                BarePage.class.getName(),
                Integer.toString(port),
                plain.toString(),
                compressed.toString()));
        Process jetty = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(jetty::destroyForcibly));
        return jetty;
    }
}
