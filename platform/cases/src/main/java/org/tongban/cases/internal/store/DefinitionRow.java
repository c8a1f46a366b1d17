// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** One pinned definition. */
@Entity
@Table(name = "case_definition")
@SuppressWarnings("NullAway.Init")
public class DefinitionRow {
    @Id
    @Column(name = "digest")
    String digest;

    @Column(name = "matter")
    String matter;

    @Lob
    @Column(name = "json")
    String json;

    @Column(name = "at_ms")
    long at;

    /** For the provider and the store. */
    protected DefinitionRow() {}
}
