// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/**
 * What documents say of a stretch that does not count towards the limit.
 *
 * @param matter of the case
 * @param said payload of the event
 */
record PauseWords(Matter matter, Map<String, String> said) {
    void values(Map<String, String> values) {
        values.put("pauseName", name());
        values.put("pauseBasis", basis());
    }

    private String name() {
        return rule().map(Matter.PauseRule::name).orElseGet(() -> said.getOrDefault(PayloadKeys.STEP_NAME, ""));
    }

    private String basis() {
        return rule().map(Matter.PauseRule::basis)
                .or(() -> matter.steps().stream()
                        .filter(step -> step.code().equals(said.get(PayloadKeys.STEP)))
                        .flatMap(step -> step.pause().stream())
                        .map(Step.Pause::basis)
                        .findFirst())
                .map(PauseWords::cited)
                .orElse("");
    }

    /** A law and its article as documents cite them: the name in brackets; several are parted by ；. */
    private static String cited(String basis) {
        return Stream.of(basis.split("；"))
                .map(one -> one.replaceFirst("^([^《》 ]+) (第.+)$", "《$1》$2"))
                .collect(Collectors.joining("；"));
    }

    private Optional<Matter.PauseRule> rule() {
        return matter.pauses().stream()
                .filter(rule -> rule.code().equals(said.get(PayloadKeys.PAUSE)))
                .findFirst();
    }
}
