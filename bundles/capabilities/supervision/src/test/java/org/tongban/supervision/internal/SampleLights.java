// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Holders;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LightService;
import org.tongban.supervision.LitCase;

/** Lights that a test turns on. */
final class SampleLights implements LightService {
    static final ScopePath PLACE = new ScopePath("/3204/320412/320412100");

    private final List<LightChange> changes = new ArrayList<>();
    private final List<LitCase> cases = new ArrayList<>();

    void on(CaseNumber number, Light light, Instant at) {
        DivisionCode hall = DivisionCode.of("320412100");
        changes.add(new LightChange(
                number,
                light,
                at,
                at,
                "civil-affairs",
                hall,
                PLACE,
                "镇街审核",
                Optional.of("W0412-01"),
                Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.empty()));
        listed(
                number,
                light,
                at,
                new StepLight(
                        "review", "镇街审核", "civil-affairs", LocalDate.of(2026, 11, 30), Light.RED, Optional.of(at)));
    }

    /** A step of another department is late while the case has time. */
    void lateStep(CaseNumber number, Instant at) {
        LocalDate due = LocalDate.of(2026, 12, 3);
        changes.add(new LightChange(
                number,
                Light.RED,
                at,
                at,
                "housing",
                DivisionCode.of("320412100"),
                PLACE,
                "现场勘验",
                Optional.of("H0412-01"),
                Optional.of(due),
                Optional.of("survey")));
        listed(number, Light.NONE, at, new StepLight("survey", "现场勘验", "housing", due, Light.RED, Optional.of(at)));
    }

    private void listed(CaseNumber number, Light light, Instant at, StepLight step) {
        cases.removeIf(lit -> lit.number().equals(number));
        cases.add(new LitCase(
                number,
                Optional.of("=高龄津贴"),
                "civil-affairs",
                "武进区民政局（示例）",
                DivisionCode.of("320412100"),
                PLACE,
                step.name(),
                Set.of("civil-affairs"),
                new Holders(Map.of("civil-affairs", "W0412-01", "housing", "H0412-01")),
                light,
                Optional.of(at).filter(moment -> light != Light.NONE),
                Optional.of(LocalDate.of(2026, 12, 18)),
                false,
                List.of(step)));
    }

    @Override
    public LightPage owing(LightFilter filter, String after) {
        return new LightPage(
                cases.stream()
                        .filter(lit -> filter.scopes().stream().anyMatch(scope -> scope.covers(lit.scope()))
                                && (lit.light().compareTo(filter.atLeast()) >= 0
                                        || lit.steps().stream()
                                                .anyMatch(step -> step.light().compareTo(filter.atLeast()) >= 0)))
                        .toList(),
                Optional.empty());
    }

    @Override
    public List<LightCount> counts(Set<ScopePath> scopes) {
        return cases.stream()
                .map(lit -> new LightCount(lit.department(), lit.light(), 1))
                .toList();
    }

    @Override
    public ChangePage changes(Instant recordedFrom, String after) {
        return new ChangePage(
                changes.stream()
                        .filter(change -> !change.recordedAt().isBefore(recordedFrom))
                        .toList(),
                Optional.empty());
    }

    @Override
    public Optional<LitCase> find(CaseNumber number) {
        return cases.stream().filter(lit -> lit.number().equals(number)).findFirst();
    }

    @Override
    public List<LightChange> of(CaseNumber number) {
        return changes.stream().filter(change -> change.number().equals(number)).toList();
    }
}
