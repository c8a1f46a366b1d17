// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where data lies when little is said. */
class DatabaseSettingsTest {
    @Test
    void isDerbyBelowTheInstallationByDefault() {
        DatabaseSettings settings =
                DatabaseSettings.of(new Configured("", ""), Map.of("karaf.base", "/opt/tongban")::get);
        assertThat(settings.kind()).isEqualTo(DatabaseKind.DERBY);
        assertThat(settings.folder()).isEqualTo(Path.of("/opt/tongban/data/db"));
    }

    @Test
    void followsTheOneFileToEdit() {
        DatabaseSettings settings = DatabaseSettings.of(
                new Configured("", ""),
                Map.of("tongban.database", "postgresql", "tongban.database.url", "jdbc:postgresql://db/tongban")::get);
        assertThat(settings.kind()).isEqualTo(DatabaseKind.POSTGRESQL);
        assertThat(settings.quietUrl()).startsWith("jdbc:postgresql://db/tongban?logServerErrorDetail=false");
    }

    @Test
    void prefersItsOwnConfiguration() {
        DatabaseSettings settings =
                DatabaseSettings.of(new Configured("derby", "/srv/db"), Map.of("tongban.database", "postgresql")::get);
        assertThat(settings.kind()).isEqualTo(DatabaseKind.DERBY);
        assertThat(settings.folder()).isEqualTo(Path.of("/srv/db"));
    }

    @Test
    void namesTheKindThatItDoesNotKnow() {
        assertThatThrownBy(() -> DatabaseSettings.of(new Configured("oracle", ""), Map.<String, String>of()::get))
                .hasMessage("The database is derby or postgresql, not \"oracle\".");
    }

    @Test
    void saysWhereThePasswordIsExpected() {
        DatabaseSettings settings = DatabaseSettings.of(new Configured("", ""), Map.of("karaf.base", "/nowhere")::get);
        assertThatThrownBy(settings::password)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/nowhere/etc/database.password");
    }

    @Test
    void callsAModuleByTheLastPartOfItsBundle() {
        assertThat(Changelog.moduleOf("org.tongban.cases")).isEqualTo("cases");
        assertThat(Changelog.moduleOf("credit")).isEqualTo("credit");
    }

    /** A configuration with two values; all else is empty. */
    @SuppressWarnings("ClassExplicitlyAnnotation") // the only way to have one without a framework
    private record Configured(String kind, String folder) implements SchemaConfiguration {
        @Override
        public String url() {
            return "";
        }

        @Override
        public String user() {
            return "";
        }

        @Override
        public String passwordFile() {
            return "";
        }

        @Override
        public int poolSize() {
            return 2;
        }

        @Override
        public int patience() {
            return 1;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return SchemaConfiguration.class;
        }
    }
}
