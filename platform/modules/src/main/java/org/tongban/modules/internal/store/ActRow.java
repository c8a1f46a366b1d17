// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tongban.module.ModuleAct;

/** One line of the history. */
@Entity
@Table(name = "modules_act")
@SuppressWarnings("NullAway.Init")
public class ActRow {
    private static final int LONGEST_REFUSAL = 600;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "done_at")
    private long at;

    @Column(name = "name")
    private String name;

    @Column(name = "kind")
    private String kind;

    @Column(name = "from_version")
    private @Nullable String from;

    @Column(name = "to_version")
    private @Nullable String to;

    @Column(name = "done_by")
    private String by;

    @Column(name = "refusal")
    private @Nullable String refusal;

    /** For the provider. */
    protected ActRow() {}

    ActRow(ModuleAct act) {
        id = UUID.randomUUID().toString();
        at = act.at().toEpochMilli();
        name = act.module();
        kind = act.kind().name();
        from = act.from().orElse(null);
        to = act.to().orElse(null);
        by = act.by();
        refusal = act.refusal()
                .map(reason -> reason.substring(0, Math.min(reason.length(), LONGEST_REFUSAL)))
                .orElse(null);
    }

    ModuleAct act() {
        return new ModuleAct(
                name,
                ModuleAct.Kind.valueOf(kind),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Instant.ofEpochMilli(at),
                by,
                Optional.ofNullable(refusal));
    }
}
