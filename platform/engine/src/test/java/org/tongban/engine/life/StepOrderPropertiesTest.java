// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.EXAMINER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.matter.Step;

/** Any graph of steps, walked in any order that the platform allows. */
class StepOrderPropertiesTest {
    @Property(tries = 300)
    void everyOrderThatIsAllowedLeadsToTheDecisionAndRespectsWhatComesBefore(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 7) int size) {
        Random random = new Random(seed);
        List<Step> steps = graph(random, size);
        List<Step> asked = steps.stream()
                .filter(step -> step.kind() == Step.Kind.DECISION || random.nextInt(5) > 0)
                .toList();
        SampleCase walked = new SampleCase().steps(steps, asked).accepted();
        int sentBack = 0;
        for (StepPlan plan = plan(walked); !plan.outstanding().isEmpty(); plan = plan(walked)) {
            assertThat(plan.open()).as("no dead end").isNotEmpty();
            assertNothingIsOpenTooEarly(walked, plan, steps);
            List<Step> done = asked.stream().filter(plan::done).toList();
            if (sentBack < 3 && !done.isEmpty() && random.nextInt(6) == 0) {
                sentBack++;
                sendBack(walked, done.get(random.nextInt(done.size())));
            } else {
                sign(walked, plan.open().get(random.nextInt(plan.open().size())));
            }
        }
        walked.does(DECIDER, new CaseCommand.Grant(NUMBER, 9, "同意"));
        assertThat(walked.facts().state()).isEqualTo(CaseState.GRANTED);
    }

    private static List<Step> graph(Random random, int size) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String[] after = steps.stream()
                    .filter(earlier -> random.nextInt(3) == 0)
                    .map(Step::code)
                    .toArray(String[]::new);
            Step.Kind kind = random.nextBoolean() ? Step.Kind.EXAMINATION : Step.Kind.SITE_SURVEY;
            steps.add(SampleCase.step("s" + i, kind, HallLevel.TOWN, 1 + random.nextInt(2), after));
        }
        String[] all = steps.stream().map(Step::code).toArray(String[]::new);
        steps.add(SampleCase.step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, all));
        return steps;
    }

    private static StepPlan plan(SampleCase walked) {
        return new StepPlan(walked.facts());
    }

    /** Counted anew from the declared graph: all that a step stands on, directly or through a step that fell away, is done. */
    private static void assertNothingIsOpenTooEarly(SampleCase walked, StepPlan plan, List<Step> declared) {
        Set<String> undone = walked.facts().steps().stream()
                .filter(step -> !plan.done(step))
                .map(Step::code)
                .collect(Collectors.toSet());
        plan.open()
                .forEach(step -> assertThat(step.after())
                        .as(step.code())
                        .noneMatch(code -> blocked(code, undone, walked.facts().steps(), declared)));
        walked.facts().steps().stream()
                .filter(step -> plan.status(step) == CaseStep.Status.COMING)
                .forEach(step -> assertThat(plan.open()).doesNotContain(step));
    }

    private static boolean blocked(String code, Set<String> undone, List<Step> asked, List<Step> declared) {
        if (asked.stream().anyMatch(step -> step.code().equals(code))) {
            return undone.contains(code);
        }
        return declared.stream()
                .filter(step -> step.code().equals(code))
                .flatMap(step -> step.after().stream())
                .anyMatch(earlier -> blocked(earlier, undone, asked, declared));
    }

    private static void sign(SampleCase walked, Step step) {
        CaseCommand complete = new CaseCommand.CompleteStep(NUMBER, 2, step.code(), "符合条件");
        Optional<Caller> officer = List.of(EXAMINER, SECOND).stream()
                .filter(one -> walked.tries(one, complete) instanceof Change)
                .findFirst();
        assertThat(officer).as("somebody can sign %s", step.code()).isPresent();
        walked.does(officer.orElseThrow(), complete);
    }

    private static void sendBack(SampleCase walked, Step step) {
        Set<String> signers = plan(walked).signatures(step);
        Caller officer = List.of(EXAMINER, SECOND).stream()
                .filter(one -> walked.tries(one, back(step)) instanceof Change)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody can send back " + step.code() + " of " + signers));
        List<String> again = plan(walked).from(step);
        walked.does(officer, back(step));
        walked.facts().steps().stream()
                .filter(one -> again.contains(one.code()))
                .forEach(
                        one -> assertThat(plan(walked).done(one)).as(one.code()).isFalse());
    }

    private static CaseCommand back(Step step) {
        return new CaseCommand.SendBack(NUMBER, 5, step.code(), "重新核对");
    }
}
