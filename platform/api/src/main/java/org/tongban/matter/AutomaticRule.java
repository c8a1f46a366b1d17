// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Optional;

/**
 * 秒批: the published rule by which a matter is granted without a person. It may only grant: where a condition does not
 * hold, or a register does not answer, a person decides.
 *
 * @param version of the rule, counted from 1; stands in every decision that it makes
 * @param basis the law or the published document that allows an automatic decision
 * @param facts what registers are asked
 * @param conditions all of them have to hold
 */
public record AutomaticRule(int version, String basis, List<Fact> facts, List<Condition> conditions) {
    /**
     * Something that a register knows.
     *
     * @param fact name in the conditions, as {@code fact.NAME}
     * @param type of what the register says
     * @param register that is asked
     * @param source the register as people know it, with the body that keeps it
     * @param knows name of the fact at the register, where it is another one
     */
    public record Fact(String fact, Type type, String register, String source, Optional<String> knows) {
        /** What a register can say. */
        public enum Type {
            /** A text. */
            TEXT,
            /** A whole number. */
            INTEGER,
            /** Yes or no. */
            YES_NO
        }

        /**
         * The name of the fact at the register.
         *
         * @return the one of the conditions unless it is said otherwise
         */
        public String asked() {
            return knows.orElse(fact);
        }
    }

    /**
     * A condition of the rule.
     *
     * @param says the condition in words, for the decision and for the officer
     * @param holds the condition in CEL over {@code form.*} and {@code fact.*}
     */
    public record Condition(String says, String holds) {}
}
