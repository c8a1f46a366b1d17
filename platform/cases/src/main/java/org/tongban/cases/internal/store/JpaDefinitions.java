// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pinned definitions, each stored once. */
@Component(service = JpaDefinitions.class)
public final class JpaDefinitions {
    private static final int MOST = 20;

    private final JpaTemplate jpa;
    private final DataSource source;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param source of this module
     */
    @Activate
    public JpaDefinitions(
            @Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa,
            @Reference(target = "(osgi.jndi.service.name=cases)") DataSource source) {
        this.jpa = jpa;
        this.source = source;
    }

    /**
     * Stores a definition unless it is there.
     *
     * @param digest of its canonical JSON
     * @param matter code of the matter
     * @param json canonical
     * @param at when it is first used
     */
    public void keep(String digest, String matter, String json, Instant at) {
        if (find(digest).isPresent()) {
            return;
        }
        // Not by the persistence provider: it would warn of the other thread or node that was faster.
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into case_definition (digest, matter, json, at_ms) values (?, ?, ?, ?)")) {
            insert.setString(1, digest);
            insert.setString(2, matter);
            insert.setString(3, json);
            insert.setLong(4, at.toEpochMilli());
            insert.executeUpdate();
        } catch (SQLException failed) {
            if (!Failures.unique(failed)) {
                throw new IllegalStateException("A definition cannot be stored", failed);
            }
        }
    }

    /**
     * Reads a definition.
     *
     * @param digest of its canonical JSON
     * @return canonical JSON, or empty
     */
    public Optional<String> find(String digest) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(DefinitionRow.class, digest)).map(row -> row.json));
    }

    /**
     * Definitions that name a department: of its own matters, or of others of which it does a step.
     *
     * @param department its key
     * @return canonical JSON, the newest first, not more than a few
     */
    public List<String> ofDepartment(String department) {
        if (!department.matches("[a-z][a-z0-9-]*")) {
            return List.of();
        }
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select json from case_definition where json like ? order by at_ms desc")) {
            query.setString(1, "%\"department\":\"" + department + "\"%");
            query.setMaxRows(MOST);
            try (ResultSet found = query.executeQuery()) {
                List<String> definitions = new ArrayList<>();
                while (found.next()) {
                    definitions.add(found.getString(1));
                }
                return List.copyOf(definitions);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Definitions cannot be read", failed);
        }
    }
}
