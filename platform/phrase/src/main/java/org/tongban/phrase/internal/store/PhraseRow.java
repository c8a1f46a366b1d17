// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal.store;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One phrase. */
@Entity
@Table(name = "phrase_item")
@SuppressWarnings("NullAway.Init")
public class PhraseRow {
    @Id
    @Column(name = "id")
    String id;

    @Column(name = "owner")
    String owner;

    @Column(name = "topic")
    String topic;

    @Column(name = "words")
    String words;

    @Column(name = "author")
    String author;

    @Column(name = "at_ms")
    long at;

    /** For the provider and the store. */
    protected PhraseRow() {}
}
