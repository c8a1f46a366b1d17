// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where an installation keeps what it keeps, as its own files say.
 *
 * @param base folder that the launcher made
 * @param postgresql true when the database is a server
 * @param database folder of the embedded database
 * @param blobs folder of the uploaded files
 * @param keys folder of the keys
 */
record Installation(Path base, boolean postgresql, Path database, Path blobs, Path keys) {

    /**
     * Reads {@code etc/tongban.properties} and what {@code etc/org.tongban.schema.cfg} says otherwise.
     *
     * @throws PlatformException when there is no installation in the folder
     */
    static Installation at(Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        Path file = base.resolve("etc/tongban.properties");
        try {
            Properties shared = read(file);
            Path schema = base.resolve("etc/org.tongban.schema.cfg");
            Properties own = Files.exists(schema) ? read(schema) : new Properties();
            Path data = path(base, text(shared, "tongban.data", "${karaf.base}/data"));
            String kind = text(own, "kind", text(shared, "tongban.database", "derby"));
            String database = text(own, "folder", data.resolve("db").toString());
            return new Installation(
                    base,
                    kind.equalsIgnoreCase("postgresql"),
                    path(base, database),
                    data.resolve("blobs"),
                    path(base, text(shared, "tongban.keys", "${karaf.base}/keys")));
        } catch (NoSuchFileException none) {
            throw new PlatformException("没有找到 " + file + "。请先 ./tongban run 一次、再 ./tongban stop，然后恢复。");
        } catch (IOException unreadable) {
            throw new PlatformException("读不了 " + file + "：" + unreadable.getMessage() + "。请用启动平台的用户执行。");
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static String text(Properties properties, String key, String otherwise) {
        String value = properties.getProperty(key, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /** The platform runs in its base folder, so that is where a short path begins. */
    private static Path path(Path base, String text) {
        String expanded = text;
        Map<String, Path> folders = Map.of(
                "${karaf.base}", base, "${karaf.etc}", base.resolve("etc"), "${karaf.data}", base.resolve("data"));
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            expanded = expanded.replace(folder.getKey(), folder.getValue().toString());
        }
        return base.resolve(expanded).normalize();
    }
}
