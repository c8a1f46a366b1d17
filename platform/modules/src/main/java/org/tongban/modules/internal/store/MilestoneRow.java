// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Something that this installation has behind it for good. */
@Entity
@Table(name = "modules_milestone")
@SuppressWarnings("NullAway.Init")
public class MilestoneRow {
    static final String FIRST_START = "first-start";

    @Id
    @Column(name = "name")
    private String name;

    /** For the provider. */
    protected MilestoneRow() {}

    MilestoneRow(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
