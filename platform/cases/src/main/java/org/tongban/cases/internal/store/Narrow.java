// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.TypedQuery;

/**
 * What an inbox is narrowed to.
 *
 * @param light the lowest light that has to be on
 * @param now at which it has to be on
 * @param today the day of that moment
 * @param matter code of a matter
 * @param holder work number that must hold the case; empty text for nobody
 */
public record Narrow(
        Optional<LightColumn> light, Instant now, LocalDate today, Optional<String> matter, Optional<String> holder) {
    /** The columns that say when a light comes on; each light above comes with its own, or before it. */
    public enum LightColumn {
        /** Blue and above. */
        BLUE("(c.blueAt <= :now or c.stepBlueAt <= :now or c.litAt <= :now)", false),
        /** Yellow and above. */
        YELLOW("c.litAt <= :now", false),
        /** Red and above. */
        RED("(c.redAt <= :now or c.breachAt <= :now or c.stepRedAt <= :now)", true),
        /** Breach. */
        BREACH("c.breachAt <= :now", true);

        private final String condition;
        /** The promise is never later than the law: what is red is due, unless it is red for a step of its own. */
        private final boolean due;

        LightColumn(String condition, boolean due) {
            this.condition = condition;
            this.due = due;
        }
    }

    /**
     * Conditions that follow each other in the order of the list: what is due until today, and then, among all that has
     * time, the few cases with a late step. Apart, each is a short stretch of an index. Of what is due until today nearly
     * all is lit: asked for that too, PostgreSQL expects hardly any to be left and sorts the whole stretch for a page.
     */
    List<String> stretches() {
        if (light.filter(column -> column.due).isEmpty()) {
            return List.of(condition());
        }
        return light.filter(column -> column == LightColumn.RED).isPresent()
                ? List.of(
                        condition() + " and c.due <= :today",
                        condition() + " and c.due > :today and c.litAt <= :now and c.stepRedAt <= :now")
                : List.of(condition() + " and c.due <= :today");
    }

    private String condition() {
        StringBuilder text = new StringBuilder();
        matter.ifPresent(code -> text.append(" and c.matter = :matter"));
        light.ifPresent(column -> text.append(" and ").append(column.condition));
        return text.toString();
    }

    /** The work number of whoever has claimed what is looked for: that is little, and lies together. */
    Optional<String> claimed() {
        return holder.filter(number -> !number.isEmpty());
    }

    /** Whether what is looked for is what nobody has claimed yet in the department that looks. */
    boolean unclaimed() {
        return holder.filter(String::isEmpty).isPresent();
    }

    void bind(TypedQuery<?> query) {
        matter.ifPresent(code -> query.setParameter("matter", code));
        light.ifPresent(column -> query.setParameter("now", now.toEpochMilli()));
        light.filter(column -> column.due).ifPresent(column -> query.setParameter("today", today.toString()));
    }
}
