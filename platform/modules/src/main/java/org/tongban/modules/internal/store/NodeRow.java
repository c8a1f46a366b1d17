// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One process that shares the database. */
@Entity
@Table(name = "modules_node")
@SuppressWarnings("NullAway.Init")
public class NodeRow {
    @Id
    @Column(name = "name")
    String name;

    @Column(name = "started_at")
    long startedAt;

    @Column(name = "beat_at")
    long beatAt;

    @Column(name = "problem")
    @Nullable
    String problem;

    @Column(name = "versions")
    String versions;

    /** For the provider and the store. */
    protected NodeRow() {}

    NodeRow(String name) {
        this.name = name;
    }
}
