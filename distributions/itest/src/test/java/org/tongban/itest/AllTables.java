// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Every row of every table of a running county, as a backup has them.
 *
 * @param tables by name
 */
record AllTables(Map<String, Sum> tables) {
    /**
     * One table.
     *
     * @param columns that were summed up
     * @param rows how many
     * @param sum of the digests of all rows, in whatever order
     */
    record Sum(List<String> columns, long rows, BigInteger sum) {}

    /** So many looks in a row that see the same, for so long: longer than the pause of any job. */
    private static final int QUIET = 3;

    private static final Duration QUIET_FOR = Duration.ofSeconds(12);

    static final AllTables NOTHING = new AllTables(Map.of());

    /** All columns as they are now. */
    static AllTables now(OwnCounty own) {
        return now(own, NOTHING);
    }

    /** All columns as soon as nothing is under way any more: three looks in a row see the same. */
    static AllTables settled(Supplier<AllTables> look, Set<String> heartbeats) {
        List<AllTables> looks = new ArrayList<>(List.of(look.get()));
        AtomicLong quietSince = new AtomicLong(System.nanoTime());
        Patience.until("nothing is under way any more", () -> {
            AllTables latest = look.get();
            Set<String> changed = latest.changedSince(looks.get(0));
            changed.removeAll(heartbeats);
            if (!changed.isEmpty()) {
                looks.clear();
                quietSince.set(System.nanoTime());
            }
            looks.add(latest);
            return looks.size() >= QUIET && System.nanoTime() - quietSince.get() > QUIET_FOR.toNanos();
        });
        return looks.get(0);
    }

    /** The columns of before as they are now, and all of what was not there before. */
    static AllTables now(OwnCounty own, AllTables before) {
        Path backup = own.county().base().resolve("tables.tbk");
        try {
            Files.deleteIfExists(backup);
            Tongban.Said said = Tongban.say(own.home(), own.county(), "backup", backup.toString());
            if (said.exit() != 0) {
                throw new AssertionError(said.words());
            }
            Path folder = Files.createTempDirectory(Path.of("target"), "tables");
            unpack(backup, folder);
            return DerbyOnDisk.with(folder.resolve("db").toAbsolutePath(), connection -> of(connection, "APP", before));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unpack(Path backup, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().<ZipEntry>map(each -> each).toList()) {
                if (entry.getName().startsWith("db/")) {
                    Path file = folder.resolve(entry.getName());
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
            // Derby wants to find them, if only empty.
            Files.createDirectories(folder.resolve("db/log"));
            Files.createDirectories(folder.resolve("db/seg0"));
        }
    }

    /** The same over a connection. */
    static AllTables now(Connection connection, AllTables before) {
        try {
            return of(connection, "public", before);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The tables of a schema, by their names in capitals: the columns of before, and all of what was not there before. */
    private static AllTables of(Connection connection, String schema, AllTables before) throws SQLException {
        Map<String, Sum> sums = new TreeMap<>();
        for (String table : tables(connection, schema)) {
            String name = table.toUpperCase(Locale.ROOT);
            Sum known = before.tables().get(name);
            sums.put(name, sum(connection, table, known == null ? columns(connection, table) : known.columns()));
        }
        return new AllTables(sums);
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, schema, null, new String[] {"TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet none = query.executeQuery("select * from \"" + table + "\" where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
        }
        return columns;
    }

    private static Sum sum(Connection connection, String table, List<String> columns) throws SQLException {
        String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        long count = 0;
        BigInteger sum = BigInteger.ZERO;
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select " + names + " from \"" + table + "\"")) {
            while (rows.next()) {
                count++;
                sum = sum.add(new BigInteger(1, digest(rows, columns.size())));
            }
        }
        return new Sum(columns, count, sum);
    }

    private static byte[] digest(ResultSet row, int columns) throws SQLException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (int i = 1; i <= columns; i++) {
                sha.update(String.valueOf(row.getString(i)).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The tables that are gone or hold something else than before. */
    Set<String> changedSince(AllTables before) {
        Set<String> changed = new TreeSet<>();
        before.tables().forEach((table, sum) -> {
            if (!sum.equals(tables.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }
}
