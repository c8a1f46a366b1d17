// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An upgrade of a module with tables fails at each of its steps, then succeeds, then is taken back: the data stay. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollbackIT {
    private static final String MODULE = "capability-rating";
    private static final String CITIZEN = "320499199709230284";
    private static final String CHANGELOG = "DB-INF/changelog.yaml";
    private static final String LAST_LINE = "- column: { name: given_on }\n";
    private static final String MORE = set(
            "rating-2",
            "addColumn: { tableName: rating_entry, columns: [ { column: { name: tone, type: varchar(20) } } ] }",
            "createTable: { tableName: rating_more, columns: [ { column: { name: id, type: varchar(36) } } ] }",
            "sql: update rating_entry set tone = level_name");

    /** What an attempt may leave: that it was made, and the archive it was made with. */
    private static final Set<String> ATTEMPT =
            Set.of("MODULES_ACT", "MODULES_ARCHIVE", "MODULES_JOB", "MODULES_JOB_STEP");

    /** What changes while nothing happens: beats of the node, and the audit, which signs from time to time how far it has come. */
    private static final Set<String> HEARTBEATS = Set.of("MODULES_NODE", "CASE_LEASE", "CASE_CHECKPOINT", "CASE_HEAD");

    /** What Liquibase writes down of the change sets that ran; they only add. */
    private static final Set<String> HISTORY = Set.of("RATINGCHANGELOG", "RATINGCHANGELOGLOCK", "SCHEMA_MODULE");

    private final OwnCounty own = new OwnCounty("rollback", Map.of());
    private final County county = own.county();
    private String before = "";
    private String later = "";
    private AllTables data = new AllTables(Map.of());

    @BeforeAll
    void somebodyHasRatedAndTheDatabaseHoldsTwoStumblingBlocks() {
        own.start();
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
        before = closedCase("before");
        later = closedCase("later");
        rate(before);
        own.stop();
        DerbyOnDisk.execute(
                county.base().resolve("data/db"),
                "create table leftover (x int)",
                "create index rating_entry_tone on leftover (x)",
                "alter table modules_ledger add constraint never_this_one check (version <> '0.1.6')");
        own.start();
        Department.trustedBy(county);
        data = AllTables.settled(own, HEARTBEATS);
    }

    @AfterAll
    void itEnds() {
        own.close();
    }

    @Test
    @Order(1)
    void whatTakesSomethingAwayIsRefusedAtTheCheck() {
        Path archive = next("0.1.1", set("rating-2", "dropColumn: { tableName: rating_entry, columnName: good }"));

        assertThat(refused(archive)).contains("rating-2 要删掉列： rating_entry 的 good", "这一版请只增加");
        assertThat(county.operator()
                        .post("/api/modules/checks", Map.of("file", archive.toString()))
                        .body())
                .contains("要删掉列");
        asBefore(Set.of());
    }

    @Test
    @Order(2)
    void whatDoesNotWorkOnTheCopyNeverComesNearTheTables() {
        assertThat(refused(next("0.1.2", MORE.replace("varchar(20)", "varchar(8)"))))
                .contains("先在副本上试了，没有做成：change set rating-2", "真的数据没有动过")
                .doesNotContain("VERY_SATISFIED");
        asBefore(Set.of());
    }

    @Test
    @Order(3)
    void whatFailsHalfWayInTheTablesLeavesTheOldVersionItsData() {
        String third = set(
                "rating-3",
                "createIndex: { tableName: rating_entry, indexName: rating_entry_tone, columns: [ { column: { name: tone } } ] }");

        assertThat(refused(next("0.1.3", MORE + third))).contains("数据表没有改成", "rating-3", "旧版本照常在用");
        asBefore(HISTORY);
    }

    @Test
    @Order(4)
    void aVersionThatDoesNotStartGivesWay() {
        Path archive = version("0.1.4", MORE)
                .text(
                        "OSGI-INF/org.tongban.rating.internal.Summaries.xml",
                        "interface=\"org.tongban.hall.HallService\"",
                        "interface=\"org.tongban.hall.Nobody\"")
                .pack();

        assertThat(refused(archive)).contains("6 个部件没有起来", "RatingsPage");
        asBefore(HISTORY);
    }

    @Test
    @Order(5)
    void aVersionThatStartsAndDoesNotServeGivesWay() {
        Path archive = version("0.1.5", MORE)
                .text(
                        "OSGI-INF/org.tongban.rating.internal.RatePage.xml",
                        "<implementation class=\"org.tongban.rating.internal.RatePage\"",
                        "<implementation class=\"org.tongban.rating.internal.Gone\"")
                .pack();

        assertThat(refused(archive)).contains("个部件没有起来", "RatePage");
        asBefore(HISTORY);
    }

    @Test
    @Order(6)
    void aVersionThatTheLedgerDoesNotTakeGivesWay() {
        assertThat(refused(next("0.1.6", MORE))).contains("模块库没有写成", "旧版本照常在用");
        asBefore(HISTORY);
    }

    @Test
    @Order(7)
    void afterAllThatTheUpgradeSucceedsAndAPowerCutRightAfterItLeavesTheNewVersionAlone() {
        JsonNode job = upgraded(next("0.1.7", MORE));
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("DONE");
        rate(later);
        own.kill();
        own.start();

        assertThat(version()).isEqualTo("0.1.7");
        assertThat(page(before)).contains("已经评价");
        assertThat(page(later)).contains("已经评价");
    }

    @Test
    @Order(8)
    void takenBackTheOldVersionReadsWhatWasWrittenUnderTheNewOne() {
        AllTables underTheNew = AllTables.now(own);

        JsonNode job = ended("/api/modules/" + MODULE + "/rollback", Map.of());
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("DONE");

        assertThat(version()).isEqualTo("0.1.0");
        assertThat(page(before)).contains("已经评价");
        assertThat(page(later)).contains("已经评价");
        assertThat(AllTables.now(own, underTheNew).changedSince(underTheNew))
                .doesNotContain("RATING_ENTRY", "RATING_MORE");
        assertThat(underTheNew.tables().get("RATING_ENTRY"))
                .satisfies(rows -> assertThat(rows.rows()).isEqualTo(2));
    }

    /** The old version serves, and every old column of every table holds what it held. */
    private void asBefore(Set<String> more) {
        assertThat(version()).isEqualTo("0.1.0");
        assertThat(page(before)).contains("已经评价");
        Set<String> mayDiffer = new TreeSet<>(ATTEMPT);
        mayDiffer.addAll(HEARTBEATS);
        mayDiffer.addAll(more);
        Set<String> changed = AllTables.now(own, data).changedSince(data);
        changed.removeAll(mayDiffer);
        assertThat(changed).isEmpty();
    }

    private static String set(String id, String... changes) {
        StringBuilder set =
                new StringBuilder("  - changeSet:\n      id: " + id + "\n      author: tongban\n      changes:\n");
        for (String change : changes) {
            set.append("        - ").append(change).append('\n');
        }
        return set.toString();
    }

    private static BadVersion version(String version, String changeSets) {
        return BadVersion.of("rating", version).text(CHANGELOG, LAST_LINE, LAST_LINE + changeSets);
    }

    private static Path next(String version, String changeSets) {
        return version(version, changeSets).pack();
    }

    private String refused(Path archive) {
        JsonNode job = upgraded(archive);
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("REFUSED");
        return job.path("objections").toString();
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

    private String version() {
        for (JsonNode module : county.operator().get("/api/modules").json().path("modules")) {
            if (module.path("name").asText().equals(MODULE)) {
                return module.path("version").asText();
            }
        }
        return "";
    }

    private String closedCase(String key) {
        Visitor.Answer receipt =
                Application.complete(county.person(CITIZEN)).file(key).expecting(201);
        new Officers(county).bringToItsEnd(receipt.text("number"));
        return receipt.text("trackingToken");
    }

    private void rate(String token) {
        PlainBrowser somebody = new PlainBrowser(county);
        PlainBrowser.Page form = somebody.get("/rate/" + token).expecting(200);
        somebody.post(
                        "/rate/" + token,
                        Map.of(
                                "occasion", form.find("name=\"occasion\"[^>]*value=\"([^\"]+)\""),
                                "level", form.find("name=\"level\"[^>]*value=\"([^\"]+)\"")))
                .expecting(303);
    }

    private String page(String token) {
        return new PlainBrowser(county).get("/rate/" + token).expecting(200).body();
    }
}
