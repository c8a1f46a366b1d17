// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tongban.bench.Karaf;

/** Changes modules through the API of one node, and waits for a change that is done as a job. */
final class Administrator {
    private static final int LONGEST_JOB_MILLIS = 120_000;
    private static final int LOOK_MILLIS = 10;
    private static final String RUNNING = "RUNNING";
    private static final String WELL = "DONE";

    private final Node node;

    Administrator(Node node) {
        this.node = node;
    }

    Answer upgrade(Path archive) throws IOException {
        return settled(send(Call.post("/api/modules/upgrades", Map.of("file", archive.toString()))));
    }

    Answer install(String name) throws IOException {
        return settled(send(Call.post("/api/modules", Map.of("name", name))));
    }

    Answer install(Path archive) throws IOException {
        return settled(send(Call.post("/api/modules", Map.of("file", archive.toString()))));
    }

    Answer rollback(String name) throws IOException {
        return settled(send(Call.post("/api/modules/" + name + "/rollback", Map.of())));
    }

    Answer uninstall(String name) throws IOException {
        return settled(send(Call.delete("/api/modules/" + name)));
    }

    /** What the ledger has in force; empty when it has none. */
    Optional<String> version(String name) throws IOException {
        return module(name).map(module -> module.path("version").asText());
    }

    /** The line of a module that is installed. */
    Optional<JsonNode> module(String name) throws IOException {
        for (JsonNode module :
                send(Call.get("/api/modules")).expecting(200).json().path("modules")) {
            if (module.path("name").asText().equals(name)
                    && !module.path("state").asText().equals("MISSING")) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    /** The whole name of a module by its last word, whatever its kind is called. */
    String named(String last) throws IOException {
        for (JsonNode module :
                send(Call.get("/api/modules")).expecting(200).json().path("modules")) {
            String name = module.path("name").asText();
            if (name.endsWith("-" + last)) {
                return name;
            }
        }
        throw new IOException("No module " + last);
    }

    private Answer send(Call call) throws IOException {
        return node.ask(call.by(node.operator()));
    }

    /** 202 names a job: it is followed to its end. */
    private Answer settled(Answer answer) throws IOException {
        if (answer.status() != 202) {
            return answer;
        }
        String path = URI.create(answer.location()).getPath();
        for (int waited = 0; waited < LONGEST_JOB_MILLIS; waited += LOOK_MILLIS) {
            Answer job = send(Call.get(path));
            if (job.good() && !job.text("state").equals(RUNNING)) {
                return job.text("state").equals(WELL) ? job : new Answer(422, path, job.body());
            }
            Karaf.pause(LOOK_MILLIS);
        }
        return new Answer(504, path, "The job does not end");
    }
}
