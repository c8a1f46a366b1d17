// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.module.ModuleRecord;

/**
 * What the page of modules shows.
 *
 * @param modules of the ledger, and missing ones
 * @param available names that lie ready
 * @param problem why the last act was refused
 * @param csrfField the hidden field of each form, markup
 */
public record ModulesView(
        List<ModuleRecord> modules, List<String> available, Optional<String> problem, String csrfField) {
    /**
     * The state in words.
     *
     * @param module one of the modules
     * @return short Chinese text
     */
    public String state(ModuleRecord module) {
        return switch (module.state()) {
            case ACTIVE -> "在用";
            case FAILED -> "没有运行";
            case MISSING -> "没有安装";
        };
    }
}
