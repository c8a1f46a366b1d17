// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongban.bench.Karaf;
import org.tongban.bench.Places;

/** First starts that are cut off: schema, modules, administrators have to be there after the next start all the same. */
final class FirstStarts {
    private static final int LONGEST_MILLIS = 60_000;
    private static final int LOOK_MILLIS = 500;
    private static final int SETTLED_MILLIS = 5_000;

    private final Places places;
    private final String flags;
    private final Map<String, String> whole = new TreeMap<>();
    private int matters;
    private double millis;

    FirstStarts(Places places, String flags) {
        this.places = places;
        this.flags = flags;
    }

    /** What a first start brings, as one shows that nobody cuts off; it serves already, and may still be taking parts up. */
    void learn(Node node, double seconds) throws IOException {
        Map<String, String> found = modules(node);
        do {
            whole.clear();
            whole.putAll(found);
            Karaf.pause(SETTLED_MILLIS);
            found = modules(node);
        } while (!found.equals(whole));
        matters = matters(node);
        millis = seconds * 1000;
    }

    double length() {
        return millis;
    }

    /** Starts one, cuts it off and starts it again as launcher and guard do, without its cache; gives what is wrong then. */
    List<String> cut(double after) throws IOException {
        try (Node node = Node.lay(places, "first-start", flags, Map.of())) {
            node.start();
            Karaf.pause((long) after);
            node.kill();
            node.forgetCache();
            node.start();
            node.serves();
            List<String> faults = settled(node);
            node.kill();
            return faults;
        }
    }

    /** What does not come at once is tried again every five seconds, and then less often. */
    private List<String> settled(Node node) throws IOException {
        List<String> faults = faults(node);
        for (int waited = 0; waited < LONGEST_MILLIS && !faults.isEmpty(); waited += LOOK_MILLIS) {
            Karaf.pause(LOOK_MILLIS);
            faults = faults(node);
        }
        return faults;
    }

    private List<String> faults(Node node) throws IOException {
        List<String> faults = new ArrayList<>();
        if (!modules(node).equals(whole)) {
            faults.add("modules " + modules(node) + " instead of " + whole);
        }
        if (matters(node) != matters) {
            faults.add(matters(node) + " matters instead of " + matters);
        }
        Path passwords = node.base().resolve("data/first-passwords.txt");
        if (!Files.exists(passwords)) {
            faults.add("no first passwords");
            return faults;
        }
        for (String line : Files.readAllLines(passwords)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2) {
                Call signIn = Call.post("/api/sessions", Map.of("account", cells[1], "password", cells[2]));
                int status = node.ask(signIn).status();
                if (status != 201) {
                    faults.add("the first password of " + cells[1] + " does not let in: " + status);
                }
            }
        }
        return faults;
    }

    private static Map<String, String> modules(Node node) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Answer answer = node.ask(Call.get("/api/modules").by(node.operator())).expecting(200);
        for (JsonNode module : answer.json().path("modules")) {
            found.put(
                    module.path("name").asText(),
                    module.path("version").asText() + " " + module.path("state").asText());
        }
        return found;
    }

    private static int matters(Node node) throws IOException {
        return node.ask(Call.get("/api/matters")).expecting(200).json().size();
    }
}
