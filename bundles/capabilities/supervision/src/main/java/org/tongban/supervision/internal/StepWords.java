// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LitCase;

/** How the light of a step is written: always with the name of the step and its last day. */
final class StepWords {
    private StepWords() {}

    /** All open steps of a case that have limits of their own. */
    static String of(LitCase lit) {
        return lit.steps().isEmpty()
                ? "没有单独的期限"
                : lit.steps().stream().map(StepWords::of).collect(Collectors.joining("；"));
    }

    private static String of(StepLight step) {
        String day = Words.day(step.due());
        return switch (step.light()) {
            case RED, BREACH -> step.name() + "已超时，应于 " + day + " 办完";
            case YELLOW -> step.name() + "快到期，应于 " + day + " 办完";
            case BLUE, NONE -> step.name() + " " + day + "到期";
        };
    }

    /** Why an order is issued by itself. */
    static String reason(LightChange change) {
        String day = change.due().map(due -> "，应于 " + Words.day(due) + " 办完").orElse("");
        return "“" + change.step() + "”超过本环节的期限" + day + "。";
    }

    /** A light that came on, in words. */
    static String past(LightChange change) {
        if (change.stepCode().isEmpty()) {
            return change.light().sentence();
        }
        return "“" + change.step() + "”" + (change.light() == Light.YELLOW ? "快到期" : "超过本环节的期限");
    }

    /** The step that asks for an order when its case has time. */
    static Optional<StepLight> gravest(LitCase lit) {
        return lit.light() == Light.NONE
                ? lit.steps().stream().filter(StepLight::lit).max(Comparator.comparing(StepLight::light))
                : Optional.empty();
    }

    /** Since when there is something to ask about. */
    static Optional<Instant> since(LitCase lit) {
        Stream<Instant> own = lit.light().compareTo(Light.YELLOW) >= 0 ? lit.since().stream() : Stream.empty();
        return Stream.concat(own, lit.steps().stream().filter(StepLight::lit).flatMap(step -> step.since().stream()))
                .min(Comparator.naturalOrder())
                .or(lit::since);
    }
}
