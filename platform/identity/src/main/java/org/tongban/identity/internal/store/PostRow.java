// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;

/** One post of a member of staff. */
@Entity
@Table(name = "identity_post")
@IdClass(PostRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class PostRow {
    @Id
    @Column(name = "work_number")
    String workNumber;

    @Id
    @Column(name = "place")
    int place;

    @Column(name = "duty")
    String duty;

    @Column(name = "scope")
    String scope;

    @Column(name = "department")
    @Nullable
    String department;

    @Column(name = "office")
    String office;

    @Column(name = "window_number")
    @Nullable
    String window;

    @Column(name = "ends_on")
    @Nullable
    String until;

    /** For the provider and the store. */
    protected PostRow() {}

    PostRow(String workNumber, int place, Post post) {
        this.workNumber = workNumber;
        this.place = place;
        this.duty = post.duty().name();
        this.scope = post.scope().value();
        this.department = post.department().orElse(null);
        this.office = post.office();
        this.window = post.window().orElse(null);
        this.until = post.until().map(LocalDate::toString).orElse(null);
    }

    Post post() {
        return new Post(
                Duty.valueOf(duty),
                new ScopePath(scope),
                Optional.ofNullable(department),
                office,
                Optional.ofNullable(window),
                Optional.ofNullable(until).map(LocalDate::parse),
                Optional.empty());
    }

    /** The key of a post. */
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        String workNumber;
        int place;

        /** For the provider. */
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.place == place && key.workNumber.equals(workNumber);
        }

        @Override
        public int hashCode() {
            return Objects.hash(workNumber, place);
        }
    }
}
