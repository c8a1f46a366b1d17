// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongban.module.ModuleRecord;

/**
 * What the page of modules shows.
 *
 * @param modules of the ledger, and missing ones
 * @param available names that lie ready
 * @param done what was just done
 * @param problem why the last act was refused
 * @param leaving the module that is about to be removed, when that has to be confirmed
 * @param csrfField the hidden field of each form, markup
 */
public record ModulesView(
        List<ModuleRecord> modules,
        List<String> available,
        Optional<String> done,
        Optional<String> problem,
        Optional<ModuleRecord> leaving,
        String csrfField) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

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

    /**
     * The tone of the state.
     *
     * @param module one of the modules
     * @return a class of the style sheet
     */
    public String tone(ModuleRecord module) {
        return switch (module.state()) {
            case ACTIVE -> "tag-ok";
            case FAILED -> "tag-error";
            case MISSING -> "tag-warning";
        };
    }

    /**
     * What a module brings.
     *
     * @param module one of the modules
     * @return short Chinese text
     */
    public String kind(ModuleRecord module) {
        return switch (module.kind()) {
            case MATTER -> "部门事项";
            case PORTAL -> "区县门户";
            case CAPABILITY -> "业务能力";
            case ADAPTER -> "外部接口";
            case DATA -> "基础数据";
        };
    }

    /**
     * When a module changed.
     *
     * @param module one of the modules
     * @return to the minute; empty for one that was never there
     */
    public String changed(ModuleRecord module) {
        return module.state() == ModuleRecord.State.MISSING ? "" : MINUTE.format(module.changedAt());
    }

    /**
     * The beginning of the digest, to compare with what was delivered.
     *
     * @param module one of the modules
     * @return at most twelve digits
     */
    public String digest(ModuleRecord module) {
        return module.digest().substring(0, Math.min(12, module.digest().length()));
    }

    /**
     * Whether a missing module lies ready.
     *
     * @param module one of the modules
     * @return true when one click installs it
     */
    public boolean ready(ModuleRecord module) {
        return module.state() == ModuleRecord.State.MISSING && available.contains(module.name());
    }
}
