// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A checksum over rows in whatever order: the digests of all rows added up.
 *
 * @param rows how many
 * @param sum of their digests
 */
record RowSum(long rows, BigInteger sum) {
    private static final byte[] NONE = {};

    /** Over some columns of a table. */
    static RowSum of(Connection connection, String table, Collection<String> columns) throws SQLException {
        String names = columns.stream().map(Scratch::quoted).collect(Collectors.joining(", "));
        long rows = 0;
        BigInteger sum = BigInteger.ZERO;
        try (Statement query = connection.createStatement();
                ResultSet found = query.executeQuery("select " + names + " from " + Scratch.quoted(table))) {
            while (found.next()) {
                rows++;
                sum = sum.add(new BigInteger(1, digest(found)));
            }
        }
        return new RowSum(rows, sum);
    }

    private static byte[] digest(ResultSet row) throws SQLException {
        MessageDigest sha = sha256();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            byte[] value = bytes(row, i, columns.getColumnType(i));
            sha.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(row.wasNull() ? -1 : value.length)
                    .array());
            sha.update(value);
        }
        return sha.digest();
    }

    private static byte[] bytes(ResultSet row, int column, int type) throws SQLException {
        byte[] bytes = isText(type)
                ? Objects.requireNonNullElse(row.getString(column), "").getBytes(StandardCharsets.UTF_8)
                : row.getBytes(column);
        return Objects.requireNonNullElse(bytes, NONE);
    }

    private static boolean isText(int type) {
        return type != Types.BLOB && type != Types.BINARY && type != Types.VARBINARY && type != Types.LONGVARBINARY;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
