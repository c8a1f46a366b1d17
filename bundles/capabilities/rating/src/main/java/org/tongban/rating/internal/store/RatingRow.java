// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A rating; of which case, when exactly and in which words is sealed. */
@Entity
@Table(name = "rating_entry")
@SuppressWarnings("NullAway.Init")
public class RatingRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "occasion_index")
    String occasionIndex;

    @Column(name = "occasion")
    String occasion;

    @Column(name = "level_name")
    String levelName;

    @Column(name = "good")
    String good;

    @Column(name = "poor")
    String poor;

    @Column(name = "channel")
    String channel;

    @Column(name = "given_on")
    String givenOn;

    @Column(name = "department")
    String department;

    @Column(name = "body")
    String body;

    @Column(name = "matter")
    String matter;

    @Column(name = "hall")
    String hall;

    @Column(name = "hall_scope")
    String hallScope;

    @Column(name = "content")
    byte[] content;

    @Column(name = "key_id")
    String keyId;

    /** For the provider and the store. */
    protected RatingRow() {}
}
