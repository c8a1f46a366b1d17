// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Adds what happened to cases, the papers that came with it and what is to be told: each kind in one round trip. */
final class ChainRows {
    private static final String EVENT = "insert into case_event (case_number, seq, event_type, at_ms, actor, previous,"
            + " payload_digest, hash, algorithm, payload, key_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OUTBOX = "insert into case_outbox (id, case_number, seq, event_type, at_ms, payload,"
            + " key_id) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String MATERIAL = "insert into case_material (id, case_number, seq, place, material, mark,"
            + " content_type, length, file_name, key_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final List<EventRow> events = new ArrayList<>();
    private final List<OutboxRow> outbox = new ArrayList<>();
    private final List<MaterialRow> materials = new ArrayList<>();

    ChainRows(Connection connection) {
        this.connection = connection;
    }

    void add(List<Object> rows) {
        for (Object row : rows) {
            if (row instanceof EventRow event) {
                events.add(event);
            } else if (row instanceof OutboxRow told) {
                outbox.add(told);
            } else if (row instanceof MaterialRow paper) {
                materials.add(paper);
            } else {
                throw new IllegalArgumentException("Not a row of an act: " + row.getClass());
            }
        }
    }

    void write() throws SQLException {
        write(EVENT, events, ChainRows::bind);
        write(OUTBOX, outbox, ChainRows::bind);
        write(MATERIAL, materials, ChainRows::bind);
    }

    /** Puts a row into a statement. */
    private interface Binding<T> {
        /** All columns. */
        void bind(PreparedStatement insert, T row) throws SQLException;
    }

    private <T> void write(String sql, List<T> rows, Binding<T> binding) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (T row : rows) {
                binding.bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, EventRow event) throws SQLException {
        insert.setString(1, event.number);
        insert.setLong(2, event.seq);
        insert.setString(3, event.type);
        insert.setLong(4, event.at);
        insert.setString(5, event.actor);
        insert.setString(6, event.previous);
        insert.setString(7, event.payloadDigest);
        insert.setString(8, event.hash);
        insert.setString(9, event.algorithm);
        insert.setBytes(10, event.payload);
        insert.setString(11, event.keyId);
    }

    private static void bind(PreparedStatement insert, OutboxRow told) throws SQLException {
        insert.setString(1, told.id);
        insert.setString(2, told.number);
        insert.setLong(3, told.seq);
        insert.setString(4, told.type);
        insert.setLong(5, told.at);
        insert.setBytes(6, told.payload);
        insert.setString(7, told.keyId);
    }

    private static void bind(PreparedStatement insert, MaterialRow paper) throws SQLException {
        insert.setString(1, paper.id);
        insert.setString(2, paper.number);
        insert.setLong(3, paper.seq);
        insert.setShort(4, paper.place);
        insert.setString(5, paper.material);
        insert.setString(6, paper.mark);
        insert.setString(7, paper.contentType);
        insert.setLong(8, paper.length);
        insert.setBytes(9, paper.fileName);
        insert.setString(10, paper.keyId);
    }
}
