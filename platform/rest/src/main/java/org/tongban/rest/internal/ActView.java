// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.module.ModuleAct;

/**
 * One line of the history.
 *
 * @param module its name; for an archive that cannot be read its file name
 * @param act what was done or asked for
 * @param from version before; optional
 * @param to version after; optional
 * @param at when, UTC, ISO 8601
 * @param by work number, or how it came about
 * @param refusal why it was not done; optional
 */
public record ActView(
        String module,
        String act,
        @Nullable String from,
        @Nullable String to,
        String at,
        String by,
        @Nullable String refusal) {
    static ActView of(ModuleAct act) {
        return new ActView(
                act.module(),
                act.kind().name(),
                act.from().orElse(null),
                act.to().orElse(null),
                act.at().toString(),
                act.by(),
                act.refusal().orElse(null));
    }

    /**
     * The history.
     *
     * @param acts the latest first
     */
    public record HistoryView(List<ActView> acts) {}
}
