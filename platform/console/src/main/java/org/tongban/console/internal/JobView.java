// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tongban.module.ModuleJob;

/**
 * A change of a module, step by step.
 *
 * @param job as it is now
 */
public record JobView(ModuleJob job) {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * Whether it goes on; then the page looks again by itself.
     *
     * @return true while it goes on
     */
    public boolean running() {
        return job.state() == ModuleJob.State.RUNNING;
    }

    /**
     * Where the script of the page asks how far it is.
     *
     * @return a path on this host
     */
    public String address() {
        return JobPage.PLACE + job.id();
    }

    /**
     * What is done to which module.
     *
     * @return short Chinese text
     */
    public String title() {
        String act = switch (job.act()) {
            case INSTALL, ADOPT -> "安装";
            case UPGRADE -> "升级";
            case ROLLBACK -> "退回";
            case UNINSTALL -> "卸载";
            case QUARANTINE -> "隔离";
            case RELEASE -> "解除隔离";
        };
        return act + " " + job.module();
    }

    /**
     * How far it is.
     *
     * @return short Chinese text
     */
    public String state() {
        return switch (job.state()) {
            case RUNNING -> "正在进行";
            case DONE -> "完成";
            case REFUSED -> "没有改动";
            case INTERRUPTED -> "中断了";
        };
    }

    /**
     * The tone of the state.
     *
     * @return a class of the style sheet
     */
    public String tone() {
        return switch (job.state()) {
            case RUNNING -> "tag-warning";
            case DONE -> "tag-ok";
            case REFUSED, INTERRUPTED -> "tag-error";
        };
    }

    /**
     * When a step was done.
     *
     * @param step one of the steps
     * @return to the second
     */
    public String at(ModuleJob.Step step) {
        return SECOND.format(step.at());
    }

    /**
     * Why nothing was changed.
     *
     * @return plain sentences; empty unless refused
     */
    public String reason() {
        return job.objections().stream()
                .map(objection -> objection.cause() + objection.remedy())
                .collect(Collectors.joining());
    }

    /**
     * How long people had to wait.
     *
     * @return a plain sentence; empty when nobody had to
     */
    public String pause() {
        return job.pause()
                .map(Duration::toMillis)
                .map(millis -> "大厅一共停了 " + millis + " 毫秒。")
                .orElse("");
    }
}
