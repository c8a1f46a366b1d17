// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path base;

    private DerbyFolder database = new DerbyFolder(Path.of(""), new EmbeddedDriver());

    @BeforeEach
    void lay() {
        database = new DerbyFolder(base.resolve("data/db"), new EmbeddedDriver());
    }

    @AfterEach
    void end() {
        database.shutDown();
    }

    @Test
    void aStartThatWasCutOffIsMadeGood() throws IOException, SQLException {
        Path half = Files.createDirectories(base.resolve("data/db.new/seg0"));
        Files.writeString(half.resolve("c10.dat"), "half");
        Files.writeString(base.resolve("data/db.new/db.lck"), "cut off");

        database.make();

        assertThat(base.resolve("data/db.new")).doesNotExist();
        assertThat(opens()).isTrue();
    }

    @Test
    void whatIsThereStays() throws IOException, SQLException {
        database.make();
        try (Connection connection = connect()) {
            connection.createStatement().execute("create table kept (id int)");
        }
        database.shutDown();

        database.make();

        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void aDamagedDatabaseIsNamedAndNotTouched() throws IOException, SQLException {
        database.make();
        Files.delete(base.resolve("data/db/service.properties"));

        assertThatThrownBy(() -> database.make())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(base.resolve("data/db").toString())
                .hasMessageContaining("Restore a backup");
        assertThat(base.resolve("data/db/seg0")).isNotEmptyDirectory();
    }

    private boolean opens() throws SQLException {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        }
    }

    private Connection connect() throws SQLException {
        return database.driver().connect("jdbc:derby:" + database.folder(), new Properties());
    }
}
