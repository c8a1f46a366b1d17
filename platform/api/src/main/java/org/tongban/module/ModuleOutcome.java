// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

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
     * @param reason one plain sentence: rule, cause, remedy
     */
    record Refused(String reason) implements ModuleOutcome {}
}
