// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.LocalDate;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;

/**
 * How close the limit of an open step is, beside that of its case.
 *
 * @param tone of the lamp: green, yellow or red
 * @param words which step, and how it stands, for example 现场勘验已超时
 * @param until its last day, for example 应于 11月30日 办完
 */
public record StepLamp(String tone, String words, String until) {
    /**
     * In a list.
     *
     * @param step of the case
     * @return its lamp
     */
    public static StepLamp of(StepLight step) {
        return of(step.name(), step.light(), step.due());
    }

    /**
     * In the file.
     *
     * @param step of the case
     * @param due its last day
     * @return its lamp
     */
    public static StepLamp of(CaseStep step, LocalDate due) {
        return of(step.step().name(), step.light(), due);
    }

    private static StepLamp of(String name, Light light, LocalDate due) {
        String until = "应于 " + Words.shortDay(due) + " 办完";
        return switch (light) {
            case RED, BREACH -> new StepLamp("red", name + "已超时", until);
            case YELLOW -> new StepLamp("yellow", name + "快到期", until);
            case BLUE, NONE -> new StepLamp("green", name + "在期限内", until);
        };
    }
}
