// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

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
@BesideTheOthers
class RollbackIT {
    private static final String CITIZEN = "320499199709230284";

    private final OwnCounty own = new OwnCounty("rollback", Map.of());
    private final County county = own.county();
    private final Rating rating = new Rating(county);
    private String before = "";
    private String later = "";
    private AllTables data = new AllTables(Map.of());

    @BeforeAll
    void somebodyHasRatedAndTheDatabaseHoldsTwoStumblingBlocks() {
        own.start();
        rating.install();
        before = closedCase("before");
        later = closedCase("later");
        rating.rate(before);
        quiet(); // what a stop cuts off is told later, when the lease of the node that told it has run out
        own.stop();
        DerbyOnDisk.execute(county.base().resolve("data/db"), Rating.STUMBLING_BLOCKS);
        own.start();
        Department.trustedBy(county);
        data = quiet();
    }

    @AfterAll
    void itEnds() {
        own.close();
    }

    @Test
    @Order(1)
    void whatTakesSomethingAwayIsRefusedAtTheCheck() {
        Path archive = Rating.next(
                "0.1.1", Rating.set("rating-2", "dropColumn: { tableName: rating_entry, columnName: good }"));

        assertThat(rating.refused(archive)).contains("rating-2 要删掉列： rating_entry 的 good", "这一版请只增加");
        assertThat(county.operator()
                        .post("/api/modules/checks", Map.of("file", archive.toString()))
                        .body())
                .contains("要删掉列");
        asBefore(Set.of());
    }

    @Test
    @Order(2)
    void whatDoesNotWorkOnTheCopyNeverComesNearTheTables() {
        assertThat(rating.refused(Rating.next("0.1.2", Rating.MORE.replace("varchar(20)", "varchar(8)"))))
                .contains("先在副本上试了，没有做成：change set rating-2", "真的数据没有动过")
                .doesNotContain("VERY_SATISFIED");
        asBefore(Set.of());
    }

    @Test
    @Order(3)
    void whatFailsHalfWayInTheTablesLeavesTheOldVersionItsData() {
        assertThat(rating.refused(Rating.next("0.1.3", Rating.MORE + Rating.INDEX)))
                .contains("数据表没有改成", "rating-3", "旧版本照常在用");
        asBefore(Rating.HISTORY);
    }

    @Test
    @Order(4)
    void aVersionThatDoesNotStartGivesWay() {
        Path archive = Rating.changed("0.1.4", Rating.MORE)
                .text(
                        "OSGI-INF/org.tongban.rating.internal.Summaries.xml",
                        "interface=\"org.tongban.hall.HallService\"",
                        "interface=\"org.tongban.hall.Nobody\"")
                .pack();

        assertThat(rating.refused(archive)).contains("6 个部件没有起来", "RatingsPage");
        asBefore(Rating.HISTORY);
    }

    @Test
    @Order(5)
    void aVersionThatStartsAndDoesNotServeGivesWay() {
        Path archive = Rating.changed("0.1.5", Rating.MORE)
                .text(
                        "OSGI-INF/org.tongban.rating.internal.RatePage.xml",
                        "<implementation class=\"org.tongban.rating.internal.RatePage\"",
                        "<implementation class=\"org.tongban.rating.internal.Gone\"")
                .pack();

        assertThat(rating.refused(archive)).contains("个部件没有起来", "RatePage");
        asBefore(Rating.HISTORY);
    }

    @Test
    @Order(6)
    void aVersionThatTheLedgerDoesNotTakeGivesWay() {
        assertThat(rating.refused(Rating.next("0.1.6", Rating.MORE))).contains("模块库没有写成", "旧版本照常在用");
        asBefore(Rating.HISTORY);
    }

    @Test
    @Order(7)
    void afterAllThatTheUpgradeSucceedsAndAPowerCutRightAfterItLeavesTheNewVersionAlone() {
        rating.upgrade(Rating.next("0.1.7", Rating.MORE));
        rating.rate(later);
        own.kill();
        own.start();

        assertThat(rating.version()).isEqualTo("0.1.7");
        assertThat(rating.page(before)).contains("已经评价");
        assertThat(rating.page(later)).contains("已经评价");
    }

    @Test
    @Order(8)
    void takenBackTheOldVersionReadsWhatWasWrittenUnderTheNewOne() {
        AllTables underTheNew = AllTables.now(own);

        rating.rollBack();

        assertThat(rating.version()).isEqualTo("0.1.0");
        assertThat(rating.page(before)).contains("已经评价");
        assertThat(rating.page(later)).contains("已经评价");
        assertThat(AllTables.now(own, underTheNew).changedSince(underTheNew))
                .doesNotContain("RATING_ENTRY", "RATING_MORE");
        assertThat(underTheNew.tables().get("RATING_ENTRY"))
                .satisfies(rows -> assertThat(rows.rows()).isEqualTo(2));
    }

    /** The tables, once nothing is under way. */
    private AllTables quiet() {
        return AllTables.settled(() -> AllTables.now(own), Rating.HEARTBEATS);
    }

    /** The old version serves, and every old column of every table holds what it held. */
    private void asBefore(Set<String> more) {
        assertThat(rating.version()).isEqualTo("0.1.0");
        assertThat(rating.page(before)).contains("已经评价");
        Set<String> mayDiffer = new TreeSet<>(Rating.ATTEMPT);
        mayDiffer.addAll(Rating.HEARTBEATS);
        mayDiffer.addAll(more);
        Set<String> changed = AllTables.now(own, data).changedSince(data);
        changed.removeAll(mayDiffer);
        assertThat(changed).isEmpty();
    }

    private String closedCase(String key) {
        Visitor.Answer receipt =
                Application.complete(county.person(CITIZEN)).file(key).expecting(201);
        new Officers(county).bringToItsEnd(receipt.text("number"));
        return receipt.text("trackingToken");
    }
}
