// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A row to try the kit with. */
@Entity
@Table(name = "testkit_note")
@SuppressWarnings("NullAway.Init")
public class NoteRow {
    @Id
    private String id;

    @Column(name = "words")
    private String words;

    /** For the provider. */
    protected NoteRow() {}

    NoteRow(String id, String words) {
        this.id = id;
        this.words = words;
    }

    String words() {
        return words;
    }
}
