// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal.store;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationKind;

/** One line of the log of a matter. */
@Entity
@Table(name = "matter_publication")
@IdClass(EntryRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class EntryRow {
    @Id
    @Column(name = "matter")
    String matter;

    @Id
    @Column(name = "seq")
    int seq;

    @Column(name = "step")
    String step;

    @Column(name = "request")
    int request;

    @Column(name = "kind")
    String kind;

    @Column(name = "digest")
    @Nullable
    String digest;

    @Column(name = "version")
    @Nullable
    String version;

    @Column(name = "area")
    @Nullable
    String area;

    @Column(name = "reason")
    @Nullable
    String reason;

    @Column(name = "first_day")
    @Nullable
    String from;

    @Column(name = "expected_back")
    @Nullable
    String until;

    @Column(name = "author")
    String by;

    @Column(name = "written_at")
    long at;

    /** For the provider. */
    protected EntryRow() {}

    EntryRow(PublicationEntry entry) {
        this.matter = entry.matter();
        this.seq = entry.seq();
        this.step = entry.step().name();
        this.request = entry.request();
        this.kind = entry.kind().name();
        this.digest = entry.digest().orElse(null);
        this.version = entry.version().orElse(null);
        this.area = entry.area().orElse(null);
        this.reason = entry.reason().isBlank() ? null : entry.reason();
        this.from = entry.from().map(LocalDate::toString).orElse(null);
        this.until = entry.until().map(LocalDate::toString).orElse(null);
        this.by = entry.by();
        this.at = entry.at().toEpochMilli();
    }

    PublicationEntry entry() {
        return new PublicationEntry(
                matter,
                seq,
                PublicationEntry.Step.valueOf(step),
                request,
                PublicationKind.valueOf(kind),
                Optional.ofNullable(digest),
                Optional.ofNullable(version),
                Optional.ofNullable(area),
                Optional.ofNullable(reason).orElse(""),
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse),
                by,
                Instant.ofEpochMilli(at));
    }

    /** The key of a line. */
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String matter;
        int seq;

        /** For the provider. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.seq == seq && key.matter.equals(matter);
        }

        @Override
        public int hashCode() {
            return Objects.hash(matter, seq);
        }
    }
}
