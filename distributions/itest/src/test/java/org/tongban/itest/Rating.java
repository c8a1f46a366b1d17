// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The module with tables whose upgrades fail and succeed.
 *
 * @param county in which it runs
 */
record Rating(County county) {
    static final String MODULE = "capability-rating";

    /** A second step of its tables, as a department would write it. */
    static final String MORE = set(
            "rating-2",
            "addColumn: { tableName: rating_entry, columns: [ { column: { name: tone, type: varchar(20) } } ] }",
            "createTable: { tableName: rating_more, columns: [ { column: { name: id, type: varchar(36) } } ] }",
            "sql: update rating_entry set tone = level_name");

    /** A third step, which cannot be taken where somebody has an index of this name. */
    static final String INDEX = set(
            "rating-3",
            "createIndex: { tableName: rating_entry, indexName: rating_entry_tone, columns: [ { column: { name: tone } } ] }");

    /** What an attempt may leave: that it was made, and the archive it was made with. */
    static final Set<String> ATTEMPT = Set.of("MODULES_ACT", "MODULES_ARCHIVE", "MODULES_JOB", "MODULES_JOB_STEP");

    /** What changes while nothing happens: beats of the node, and the audit, which signs from time to time how far it has come. */
    static final Set<String> HEARTBEATS = Set.of("MODULES_NODE", "CASE_LEASE", "CASE_CHECKPOINT", "CASE_HEAD");

    /** What Liquibase writes down of the change sets that ran; they only add. */
    static final Set<String> HISTORY = Set.of("RATINGCHANGELOG", "RATINGCHANGELOGLOCK", "SCHEMA_MODULE");

    /** Makes the third step of the tables, and the version 0.1.6, impossible. */
    static final String[] STUMBLING_BLOCKS = {
        "create table leftover (x int)",
        "create index rating_entry_tone on leftover (x)",
        "alter table modules_ledger add constraint never_this_one check (version <> '0.1.6')"
    };

    private static final String CHANGELOG = "DB-INF/changelog.yaml";
    private static final String LAST_LINE = "- column: { name: given_on }\n";

    static String set(String id, String... changes) {
        StringBuilder set =
                new StringBuilder("  - changeSet:\n      id: " + id + "\n      author: tongban\n      changes:\n");
        for (String change : changes) {
            set.append("        - ").append(change).append('\n');
        }
        return set.toString();
    }

    static BadVersion changed(String version, String changeSets) {
        return BadVersion.of("rating", version).text(CHANGELOG, LAST_LINE, LAST_LINE + changeSets);
    }

    static Path next(String version, String changeSets) {
        return changed(version, changeSets).pack();
    }

    void install() {
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
    }

    /** Why an upgrade was refused. */
    String refused(Path archive) {
        JsonNode job = upgraded(archive);
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("REFUSED");
        return job.path("objections").toString();
    }

    void upgrade(Path archive) {
        JsonNode job = upgraded(archive);
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("DONE");
    }

    void rollBack() {
        JsonNode job = ended("/api/modules/" + MODULE + "/rollback", Map.of());
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("DONE");
    }

    private JsonNode upgraded(Path archive) {
        return ended("/api/modules/upgrades", Map.of("file", archive.toString()));
    }

    private JsonNode ended(String path, Map<String, String> wish) {
        JsonNode job = county.operator()
                .with("Prefer", "respond-async")
                .post(path, wish)
                .json();
        String address = job.path("address").asText();
        while (job.path("state").asText().equals("RUNNING")) {
            job = county.operator().get(address).json();
        }
        return job;
    }

    /** The version in force. */
    String version() {
        for (JsonNode module : county.operator().get("/api/modules").json().path("modules")) {
            if (module.path("name").asText().equals(MODULE)) {
                return module.path("version").asText();
            }
        }
        return "";
    }

    /** Somebody rates the case with this link. */
    void rate(String token) {
        PlainBrowser somebody = new PlainBrowser(county);
        PlainBrowser.Page form = somebody.get("/rate/" + token).expecting(200);
        somebody.post(
                        "/rate/" + token,
                        Map.of(
                                "occasion", form.find("name=\"occasion\"[^>]*value=\"([^\"]+)\""),
                                "level", form.find("name=\"level\"[^>]*value=\"([^\"]+)\"")))
                .expecting(303);
    }

    /** What somebody with this link sees. */
    String page(String token) {
        return new PlainBrowser(county).get("/rate/" + token).expecting(200).body();
    }
}
