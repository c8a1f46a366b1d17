// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Writes many rows of {@code case_file}: by COPY on PostgreSQL, by batches on Derby. */
final class BulkLoad {
    private static final int BATCH = 1000;
    private static final byte[] CONTENT = """
            {"answers":{"applicantName":"王秀英（示例）","applicantId":"320499194303120242","birthDate":"1943-03-12",\
            "householdDivision":"320402002002","phone":"13800000000","bankName":"示例银行常州分行",\
            "bankAccount":"6200000000000000000","agent":false},"applicant":"*秀英"}""".getBytes(StandardCharsets.UTF_8);

    private final DataSource source;
    private final Vault vault;
    private final Row like;
    private final Crowd crowd;
    private int loaded;

    /** Each case is like the one that was filed, but for what the crowd says. */
    BulkLoad(DataSource source, Vault vault, Row like, Crowd crowd) {
        this.source = source;
        this.vault = vault;
        this.like = like;
        this.crowd = crowd;
    }

    /** Loads until there are so many. */
    void upTo(int count) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().contains("Derby")) {
                batches(connection, count);
            } else {
                copy(connection, count);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("vacuum analyze case_file");
                }
            }
        }
    }

    private Object[] next() {
        Map<String, Object> changed = crowd.next(loaded++);
        Sealed sealed = vault.seal(CONTENT, "case.content:" + changed.get("case_number"));
        changed.put("content", sealed.cipher());
        changed.put("key_id", sealed.keyId());
        Object[] values = like.values().clone();
        List<String> columns = like.columns();
        for (int i = 0; i < values.length; i++) {
            if (changed.containsKey(columns.get(i))) {
                values[i] = changed.get(columns.get(i));
            }
        }
        return values;
    }

    private void copy(Connection connection, int count) throws SQLException {
        String columns = String.join(",", like.columns());
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy case_file (" + columns + ") from stdin");
        while (loaded < count) {
            byte[] line = line(next()).getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(line, 0, line.length);
        }
        copy.endCopy();
    }

    private static String line(Object[] values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t");
            if (value == null) {
                line.append("\\N");
            } else if (value instanceof byte[] bytes) {
                line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else {
                line.append(value);
            }
        }
        return line.append('\n').toString();
    }

    private void batches(Connection connection, int count) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(like.insert(like.table()))) {
            while (loaded < count) {
                Object[] values = next();
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == null) {
                        insert.setNull(i + 1, Types.VARCHAR);
                    } else {
                        insert.setObject(i + 1, values[i]);
                    }
                }
                insert.addBatch();
                if (loaded % BATCH == 0 || loaded == count) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
