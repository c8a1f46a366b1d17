// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The desk as an officer of the demonstration sees it: the whole page, one request after the other. */
final class DeskPages {
    private static final int WARM = 50;
    private static final int CALLS = 101;
    private static final int SECONDS_TO_INSTALL = 120;
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final List<String> PATHS = List.of("/desk", "/desk?light=YELLOW", "/desk?holder=NOBODY");
    /** One post, and nine posts of four duties. */
    private static final Map<String, String> OFFICERS = Map.of("C0402-02", "one post", "T0402-07", "nine posts");

    private final Map<String, Double> millis = new LinkedHashMap<>();

    /** Milliseconds at the median by size and page. */
    Map<String, Double> millis() {
        return millis;
    }

    void measure(Layout layout, Karaf county, String size) throws IOException {
        Path accounts = layout.base().resolve("data/demo-accounts.txt");
        if (!Files.exists(accounts)) {
            install(layout, county, accounts);
        }
        for (Map.Entry<String, String> officer : OFFICERS.entrySet()) {
            String session = signIn(county, accounts, officer.getKey());
            for (String path : PATHS) {
                millis.put(size + " " + officer.getValue() + ", " + path, median(county, path, session));
            }
        }
    }

    private static void install(Layout layout, Karaf county, Path accounts) throws IOException {
        county.firstPage(StartBench.HOST, "/health");
        String operator =
                Files.readString(layout.base().resolve("data/operator.token")).strip();
        try (Http http = new Http(county.port(), SECONDS_TO_INSTALL * 1000)) {
            http.send(Http.post("/api/modules", operator, "{\"name\":\"data-demo\"}"));
        }
        for (int tries = 0; tries < SECONDS_TO_INSTALL && !Files.exists(accounts); tries++) {
            Karaf.pause(1000);
        }
    }

    private static String signIn(Karaf county, Path accounts, String account) throws IOException {
        String password = Files.readAllLines(accounts).stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells.length > 2 && cells[1].equals(account))
                .map(cells -> cells[2])
                .findFirst()
                .orElseThrow(() -> new IOException("No account " + account));
        try (Http http = new Http(county.port())) {
            String json = "{\"account\":\"" + account + "\",\"password\":\"" + password + "\"}";
            byte[] body = http.send(Http.post("/api/sessions", "", json)).body();
            Matcher token = TOKEN.matcher(new String(body, StandardCharsets.UTF_8));
            if (!token.find()) {
                throw new IOException("Not signed in: " + new String(body, StandardCharsets.UTF_8));
            }
            return token.group(1);
        }
    }

    private static double median(Karaf county, String path, String session) throws IOException {
        byte[] request = Http.page(StartBench.HOST, path, session);
        long[] nanos = new long[CALLS];
        try (Http http = new Http(county.port())) {
            for (int i = -WARM; i < CALLS; i++) {
                long start = System.nanoTime();
                Http.Answer answer = http.send(request);
                if (answer.status() != 200) {
                    throw new IOException(path + " answers " + answer.status());
                }
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
        }
        Arrays.sort(nanos);
        return nanos[CALLS / 2] / 1e6;
    }
}
