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
import org.junit.jupiter.api.Test;

/** The production choice: PostgreSQL, after one file was edited. */
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
                aLoadBalancerIsToldThatTheDatabaseWent(own.county().anonymous(), postgres);
            }
        }
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
