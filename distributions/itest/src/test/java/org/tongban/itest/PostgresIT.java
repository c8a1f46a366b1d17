// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The production choice: PostgreSQL, after one file was edited. */
@BesideTheOthers
class PostgresIT {
    private static final String CITIZEN = "320499199709230284";
    private static final String PASSWORD = "pg-Password-1";

    @Test
    void theWholeJobRunsOnPostgresAfterOneFileWasEdited() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection superuser = postgres.getPostgresDatabase().getConnection()) {
            try (Statement statement = superuser.createStatement()) {
                statement.execute("create role tongban login password '" + PASSWORD + "'");
                statement.execute("create database tongban owner tongban");
            }
            try (OwnCounty own = new OwnCounty(
                    "on-postgres",
                    Map.of(
                            "tongban.database",
                            "postgresql",
                            "tongban.database.url",
                            "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/tongban",
                            "tongban.database.password.file",
                            passwordFile().toString()))) {
                walk(own.start());
                assertThat(own.county().base().resolve("data/db")).doesNotExist();
                assertThat(rows(postgres)).isEqualTo(1);
                anUpgradeFailsAtItsStepsSucceedsAndIsTakenBack(own.county(), postgres);
                aLoadBalancerIsToldThatTheDatabaseWent(own.county().anonymous(), postgres);
            }
        }
    }

    /** As {@link RollbackIT} does it on Derby, with the steps at which the database has a say. */
    private static void anUpgradeFailsAtItsStepsSucceedsAndIsTakenBack(County county, EmbeddedPostgres postgres)
            throws SQLException {
        Rating rating = new Rating(county);
        rating.install();
        Department.trustedBy(county);
        Visitor.Answer receipt =
                Application.complete(county.person(CITIZEN)).file("rated").expecting(201);
        new Officers(county).bringToItsEnd(receipt.text("number"));
        rating.rate(receipt.text("trackingToken"));
        try (Connection connection = postgres.getDatabase("tongban", "tongban").getConnection();
                Statement statement = connection.createStatement()) {
            for (String block : Rating.STUMBLING_BLOCKS) {
                statement.execute(block);
            }
            AllTables before = AllTables.settled(() -> AllTables.now(connection, AllTables.NOTHING), Rating.HEARTBEATS);

            assertThat(rating.refused(Rating.next("0.1.2", Rating.MORE.replace("varchar(20)", "varchar(8)"))))
                    .contains("先在副本上试了，没有做成：change set rating-2", "真的数据没有动过")
                    .doesNotContain("VERY_SATISFIED");
            asBefore(rating, receipt, AllTables.now(connection, before), before, Set.of());
            assertThat(rating.refused(Rating.next("0.1.3", Rating.MORE + Rating.INDEX)))
                    .contains("数据表没有改成", "rating-3", "旧版本照常在用");
            asBefore(rating, receipt, AllTables.now(connection, before), before, Rating.HISTORY);
            assertThat(rating.refused(Rating.next("0.1.6", Rating.MORE))).contains("模块库没有写成", "旧版本照常在用");
            asBefore(rating, receipt, AllTables.now(connection, before), before, Rating.HISTORY);

            rating.upgrade(Rating.next("0.1.7", Rating.MORE));
            assertThat(rating.version()).isEqualTo("0.1.7");
            AllTables underTheNew = AllTables.now(connection, AllTables.NOTHING);
            rating.rollBack();
            assertThat(rating.version()).isEqualTo("0.1.0");
            assertThat(rating.page(receipt.text("trackingToken"))).contains("已经评价");
            assertThat(AllTables.now(connection, underTheNew).changedSince(underTheNew))
                    .doesNotContain("RATING_ENTRY", "RATING_MORE");
        }
    }

    private static void asBefore(
            Rating rating, Visitor.Answer receipt, AllTables now, AllTables before, Set<String> more) {
        assertThat(rating.version()).isEqualTo("0.1.0");
        assertThat(rating.page(receipt.text("trackingToken"))).contains("已经评价");
        Set<String> changed = now.changedSince(before);
        changed.removeAll(Rating.ATTEMPT);
        changed.removeAll(Rating.HEARTBEATS);
        changed.removeAll(more);
        assertThat(changed).isEmpty();
    }

    private static void aLoadBalancerIsToldThatTheDatabaseWent(Visitor balancer, EmbeddedPostgres postgres)
            throws IOException {
        balancer.get("/health/ready").expecting(200);
        postgres.close();
        Patience.until("the node is taken out", () -> !balancer.reaches("/health/ready"));
        assertThat(balancer.get("/health/ready").expecting(503).text("detail")).contains("数据库");
        balancer.get("/health/live").expecting(200);
    }

    private static void walk(County county) {
        Visitor citizen = county.person(CITIZEN);
        Application application = Application.complete(citizen);
        Visitor.Answer receipt = application.file("on-postgres").expecting(201);
        assertThat(application.file("on-postgres").expecting(200).text("number"))
                .isEqualTo(receipt.text("number"));
        new Officers(county).bringToItsEnd(receipt.text("number"));
        assertThat(citizen.get("/api/cases/" + receipt.text("number")).text("state"))
                .isEqualTo("CLOSED");
        assertThat(county.anonymous()
                        .get("/api/tracking/" + receipt.text("trackingToken"))
                        .text("state"))
                .isEqualTo("CLOSED");
        assertThat(county.operator().get("/api/audit/verification").json().path("faults"))
                .isEmpty();
    }

    private static Path passwordFile() throws IOException {
        Path file = Path.of("target", "database.password").toAbsolutePath();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, PASSWORD);
    }

    private static int rows(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getDatabase("tongban", "tongban").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from case_file")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
