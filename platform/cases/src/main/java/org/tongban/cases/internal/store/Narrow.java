// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Optional;
import javax.persistence.TypedQuery;

/**
 * What an inbox is narrowed to.
 *
 * @param light the lowest light that has to be on
 * @param now at which it has to be on, in milliseconds
 * @param matter code of a matter
 * @param holder work number that must hold the case; empty text for nobody
 */
public record Narrow(Optional<LightColumn> light, long now, Optional<String> matter, Optional<String> holder) {
    /** The columns that say when a light comes on. */
    public enum LightColumn {
        /** Blue and above. */
        BLUE("blueAt"),
        /** Yellow and above. */
        YELLOW("yellowAt"),
        /** Red and above. */
        RED("redAt"),
        /** Breach. */
        BREACH("breachAt");

        private final String column;

        LightColumn(String column) {
            this.column = column;
        }
    }

    String condition() {
        StringBuilder text = new StringBuilder();
        matter.ifPresent(code -> text.append(" and c.matter = :matter"));
        light.ifPresent(column -> text.append(" and (" + atOrAbove(column) + ")"));
        holder.ifPresent(number -> text.append(number.isEmpty() ? " and c.holder is null" : " and c.holder = :holder"));
        return text.toString();
    }

    /** A light above may come on before the one that was asked for. */
    private static String atOrAbove(LightColumn from) {
        StringBuilder text = new StringBuilder();
        for (LightColumn column : LightColumn.values()) {
            if (column.compareTo(from) >= 0) {
                text.append(text.isEmpty() ? "" : " or ")
                        .append("c.")
                        .append(column.column)
                        .append(" <= :now");
            }
        }
        return text.toString();
    }

    void bind(TypedQuery<?> query) {
        matter.ifPresent(code -> query.setParameter("matter", code));
        light.ifPresent(column -> query.setParameter("now", now));
        holder.filter(number -> !number.isEmpty()).ifPresent(number -> query.setParameter("holder", number));
    }
}
