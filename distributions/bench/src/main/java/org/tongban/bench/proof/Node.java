// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.bench.Department;
import org.tongban.bench.Karaf;
import org.tongban.bench.Layout;
import org.tongban.bench.Places;

/** A county that is started, killed and started again. */
final class Node implements AutoCloseable {
    private static final int SECONDS_TO_SERVE = 180;
    /** A rationed address would end the proof, for all citizens come from one. */
    private static final Map<String, String> MANY = Map.of("remote.registrations", "1000", "remote.failures", "1000");

    private final Layout layout;
    private final String flags;
    private final Door door;
    private Optional<Karaf> karaf = Optional.empty();

    private Node(Layout layout, String flags) {
        this.layout = layout;
        this.flags = flags;
        this.door = new Door(List.of(layout.port()));
    }

    /**
     * Lays the folders; nothing runs yet.
     *
     * @param places where everything lies
     * @param name of the folder
     * @param flags of the JVM, empty for those of production
     * @param settings that differ from those of the archive
     */
    static Node lay(Places places, String name, String flags, Map<String, String> settings) throws IOException {
        Layout layout = Layout.county(places, name);
        layout.set("tongban.properties", settings);
        layout.set("org.tongban.identity.cfg", MANY);
        Department.of(places).trustedBy(layout.base());
        return new Node(layout, flags);
    }

    void start() throws IOException {
        karaf = Optional.of(Karaf.start(layout, flags, Collector.flag(base())));
    }

    /** Waits until it serves with every module that the ledger names; gives the seconds that it took. */
    double serves() throws IOException {
        long start = System.nanoTime();
        while (!serving()) {
            if (karaf.filter(Karaf::alive).isEmpty()) {
                throw new IOException("The county has ended, see " + base());
            }
            if (System.nanoTime() - start > SECONDS_TO_SERVE * 1e9) {
                throw new IOException("The county does not serve, see " + base() + ": " + modules());
            }
            Karaf.pause(50);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean serving() throws IOException {
        if (!Files.exists(base().resolve("data/operator.token"))
                || ask(Call.get("/health")).status() != 200) {
            return false;
        }
        Answer modules = ask(Call.get("/api/modules").by(operator()));
        if (modules.status() != 200) {
            return false;
        }
        for (JsonNode module : modules.json().path("modules")) {
            if (module.path("state").asText().equals("FAILED")) {
                return false;
            }
        }
        return true;
    }

    /** As a power cut does. */
    void kill() throws IOException {
        if (karaf.isPresent()) {
            karaf.get().kill();
        }
    }

    /** Deletes what the framework keeps for itself; nothing may be running. */
    void forgetCache() throws IOException {
        Places.remove(base().resolve("data/cache"));
    }

    Answer ask(Call call) {
        return door.send(call);
    }

    Path base() {
        return layout.base();
    }

    int port() {
        return layout.port();
    }

    long pid() {
        return karaf.orElseThrow().pid();
    }

    /** Of the local operator. */
    String operator() throws IOException {
        return Files.readString(base().resolve("data/operator.token")).strip();
    }

    private String modules() throws IOException {
        return ask(Call.get("/api/modules").by(operator())).body();
    }

    @Override
    public void close() throws IOException {
        if (karaf.isPresent()) {
            karaf.get().close();
        }
    }
}
