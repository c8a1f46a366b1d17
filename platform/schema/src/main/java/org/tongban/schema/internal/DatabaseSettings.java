// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where data lies, with all defaults filled in.
 *
 * @param kind of the database
 * @param folder of Derby
 * @param url of PostgreSQL
 * @param user of PostgreSQL
 * @param passwordFile of PostgreSQL
 * @param poolSize the most connections at a time
 * @param patience how long a start waits for the database
 * @param blobs where uploaded files lie, for the backup
 */
record DatabaseSettings(
        DatabaseKind kind,
        Path folder,
        String url,
        String user,
        Path passwordFile,
        int poolSize,
        Duration patience,
        Path blobs) {

    /**
     * Fills the configuration up.
     *
     * @param configuration of this component
     * @param property reads a property of the framework, which has those of tongban.properties
     */
    static DatabaseSettings of(SchemaConfiguration configuration, Function<String, @Nullable String> property) {
        Path base = Path.of(first("", property.apply("karaf.base"), "."));
        Path data = Path.of(
                first("", property.apply("tongban.data"), base.resolve("data").toString()));
        return new DatabaseSettings(
                DatabaseKind.of(first(configuration.kind(), property.apply("tongban.database"), "derby")),
                Path.of(first(configuration.folder(), null, data.resolve("db").toString())),
                first(configuration.url(), property.apply("tongban.database.url"), ""),
                first(configuration.user(), property.apply("tongban.database.user"), "tongban"),
                Path.of(first(
                        configuration.passwordFile(),
                        property.apply("tongban.database.password.file"),
                        base.resolve("etc/database.password").toString())),
                configuration.poolSize(),
                Duration.ofSeconds(configuration.patience()),
                data.resolve("blobs"));
    }

    private static String first(String configured, @Nullable String shared, String otherwise) {
        if (!configured.isBlank()) {
            return configured.strip();
        }
        return shared == null || shared.isBlank() ? otherwise : shared.strip();
    }

    /** The password: the first line of its file. */
    String password() throws IOException {
        try {
            return Files.readString(passwordFile).strip();
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    "The password of the database is expected in the file " + passwordFile
                            + ", which does not exist. Write it there and set mode 600.",
                    missing);
        }
    }

    /** The address with the server's quotes of rows switched off: an error in a log must not show a row. */
    String quietUrl() {
        return url + (url.contains("?") ? "&" : "?") + "logServerErrorDetail=false&ApplicationName=tongban";
    }
}
