// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Deferral;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;
import org.tongban.stage.OfficialDays;
import org.tongban.testkit.TestClock;

/** The straight way of a case with the samples of its descriptor: every step as soon as it opens, then the decision. */
final class Walk {
    /** A hearing is told seven working days ahead and held within twenty. */
    private static final int HEARING_DAYS = 14;

    /** Longer than any public notice has to be. */
    private static final int NOTICE_DAYS = 70;

    private final MatterRun run;
    private final CaseRun file;
    private final Set<String> passed = new HashSet<>();

    Walk(MatterRun run, String code) {
        this.run = run;
        this.file = run.matter(code).samples().submit();
    }

    /** Everything up to the decision. */
    Walk toTheDecision() {
        file.accept();
        for (List<CaseStep> open = open(); !open.isEmpty(); open = open()) {
            pass(open.get(0).step());
        }
        return this;
    }

    private List<CaseStep> open() {
        return file.file().state() != CaseState.ACCEPTED
                ? List.of()
                : file.file().steps().stream()
                        .filter(CaseStep::open)
                        .filter(step -> step.step().kind() != Step.Kind.DECISION)
                        .toList();
    }

    private void pass(Step step) {
        if (!passed.add(step.code())) {
            throw new AssertionError("步骤 " + step.code() + " 办完以后还开着。");
        }
        if (step.kind() == Step.Kind.FORWARDING) {
            file.forward("上级机关（示例）", "按规定转报");
            return;
        }
        if (step.announced()) {
            LocalDate day = told(step, LocalDate.ofInstant(run.clock().instant(), TestClock.ZONE));
            file.startStep(step.code(), day.toString(), "示例：时间和地点见通知");
            run.on(day.plusDays(1).toString());
        }
        file.completeStep(step.code(), "示例意见");
    }

    /** The day that a notice tells: of a hearing, the last of a public notice, the end of anything else. */
    private static LocalDate told(Step step, LocalDate today) {
        return switch (step.kind()) {
            case HEARING -> workingDay(today.plusDays(HEARING_DAYS));
            case PUBLIC_NOTICE -> today.plusDays(NOTICE_DAYS);
            default -> today.plusDays(1);
        };
    }

    private static LocalDate workingDay(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(OfficialDays.PUBLISHED::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /** Steps that the samples call for and that nobody could do. */
    List<String> neverOpened() {
        return file.file().steps().stream()
                .map(CaseStep::step)
                .filter(step -> step.kind() != Step.Kind.DECISION && !step.onDemand())
                .map(Step::code)
                .filter(code -> !passed.contains(code))
                .toList();
    }

    /** Grants it and hands the result out, unless another body decides. */
    Walk granted() {
        if (file.file().state() == CaseState.ACCEPTED) {
            supplyWhatWasPromised();
            file.grant("同意（示例）");
            if (makesSomething()) {
                file.issue("示例〔2026〕1号");
            }
            file.deliver("窗口领取");
        }
        return this;
    }

    private void supplyWhatWasPromised() {
        String[] open = file.file().deferred().stream()
                .filter(paper -> !paper.supplied())
                .map(Deferral::material)
                .toArray(String[]::new);
        if (open.length > 0) {
            file.supplyDeferred(open);
        }
    }

    private boolean makesSomething() {
        return file.file().definition().matter().results().stream()
                .anyMatch(result -> result.kind() != Matter.Result.Kind.COMPLETION);
    }

    /** Refuses it for one of the reasons of the matter. */
    Walk refused(Matter.RefusalReason reason) {
        if (file.file().state() == CaseState.ACCEPTED) {
            file.refuse(reason.code(), "示例依据第一条", "示例说明");
        }
        return this;
    }

    CaseRun file() {
        return file;
    }

    /** Documents that could not be drawn, or show something of their template. */
    List<String> badDocuments() {
        return file.file().documents().stream()
                .filter(document -> unfit(file.text(document.kind())))
                .map(CaseDocument::kind)
                .map(kind -> kind.label() + "：\n" + file.text(kind))
                .toList();
    }

    private static boolean unfit(String text) {
        return text.isBlank() || text.contains("{") || text.contains("null");
    }
}
