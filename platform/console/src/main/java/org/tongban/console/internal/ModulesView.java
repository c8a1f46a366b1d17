// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleRecord;
import org.tongban.module.Objection;

/**
 * What the page of modules shows.
 *
 * @param modules of the ledger, and missing ones
 * @param available names that lie ready
 * @param newer higher versions that lie ready, by name of module
 * @param acts the latest acts
 * @param done what was just done
 * @param objections why the last act was refused
 * @param leaving the module that is about to be removed, when that has to be confirmed
 * @param job the change to be followed, step by step
 * @param csrfField the hidden field of each form, markup
 */
public record ModulesView(
        List<ModuleRecord> modules,
        List<String> available,
        Map<String, String> newer,
        List<ModuleAct> acts,
        Optional<String> done,
        List<Objection> objections,
        Optional<ModuleRecord> leaving,
        Optional<JobView> job,
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
            case QUARANTINED -> "已隔离";
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
            case QUARANTINED -> "tag-error";
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
            case CORE -> "平台自身";
        };
    }

    /**
     * An act in words.
     *
     * @param act one of the acts
     * @return short Chinese text
     */
    public String act(ModuleAct act) {
        return switch (act.kind()) {
            case INSTALL -> "安装";
            case ADOPT -> "接管";
            case UPGRADE -> "升级";
            case ROLLBACK -> "退回";
            case UNINSTALL -> "卸载";
            case QUARANTINE -> "隔离";
            case RELEASE -> "解除隔离";
        };
    }

    /**
     * From which version to which.
     *
     * @param act one of the acts
     * @return for example {@code 1.0.0 → 1.1.0}
     */
    public String versions(ModuleAct act) {
        return Stream.of(act.from(), act.to()).flatMap(Optional::stream).collect(Collectors.joining(" → "));
    }

    /**
     * Who did it, or how it came about.
     *
     * @param act one of the acts
     * @return a work number, or short Chinese text
     */
    public String by(ModuleAct act) {
        return switch (act.by()) {
            case "local operator" -> "本机命令行";
            case "feature" -> "功能包带来";
            case "portal" -> "门户需要";
            case "deploy folder" -> "部署目录";
            case "platform" -> "平台自己";
            case "first start" -> "第一次启动";
            default -> act.by();
        };
    }

    /**
     * When an act was done.
     *
     * @param act one of the acts
     * @return to the minute
     */
    public String at(ModuleAct act) {
        return MINUTE.format(act.at());
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
     * Whether a module may leave; parts of the platform stay.
     *
     * @param module one of the modules
     * @return true when it can be uninstalled
     */
    public boolean mayLeave(ModuleRecord module) {
        return module.kind() != ModuleRecord.Kind.CORE;
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
