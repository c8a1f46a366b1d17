// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One case of a life event. */
@Entity
@Table(name = "case_joint_part")
@SuppressWarnings("NullAway.Init")
public class JointPartRow {
    @Id
    @Column(name = "child")
    String child;

    @Column(name = "parent")
    String parent;

    @Column(name = "place")
    short place;

    /** For the provider and the store. */
    protected JointPartRow() {}
}
