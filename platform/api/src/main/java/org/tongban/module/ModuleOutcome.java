// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import java.util.List;
import java.util.stream.Collectors;

/** The answer to a change of modules. */
public sealed interface ModuleOutcome {
    /**
     * Done.
     *
     * @param module as it is now
     */
    record Done(ModuleRecord module) implements ModuleOutcome {}

    /**
     * Not done, and nothing was changed.
     *
     * @param objections at least one
     */
    record Refused(List<Objection> objections) implements ModuleOutcome {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }

        /**
         * Refused for one reason.
         *
         * @param rule short name of the rule
         * @param cause what is wrong
         * @param remedy what to do
         */
        public Refused(String rule, String cause, String remedy) {
            this(List.of(new Objection(rule, cause, remedy)));
        }

        /**
         * All causes and remedies.
         *
         * @return plain Chinese sentences
         */
        public String reason() {
            return objections.stream()
                    .map(objection -> objection.cause() + objection.remedy())
                    .collect(Collectors.joining());
        }
    }
}
