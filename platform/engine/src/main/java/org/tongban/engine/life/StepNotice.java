// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.engine.clock.Deadline;
import org.tongban.engine.clock.WorkingDays;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** The written notice with which a step begins, and the day that it tells. */
final class StepNotice {
    /** 许可法 47: a hearing is held within twenty days of the wish. */
    private static final int HEARING_HELD = 20;

    private final Matter matter;
    private final Step step;
    private final Moment moment;
    private final Said said;

    StepNotice(Matter matter, Step step, Moment moment, Said said) {
        this.matter = matter;
        this.step = step;
        this.moment = moment;
        this.said = said;
    }

    Decided send(CaseCommand.StartStep command) {
        return said.change(List.of(CaseEventType.STEP_STARTED), tell(command.until(), command.words()), List.of());
    }

    /** What the notice tells; what is wrong with it is said. */
    Map<String, String> tell(Optional<LocalDate> until, String words) {
        until.ifPresentOrElse(this::check, () -> said.wrong("until", which()));
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.STEP, step.code());
        payload.put(PayloadKeys.STEP_NAME, step.name());
        payload.put(PayloadKeys.UNTIL, until.map(LocalDate::toString).orElse(""));
        payload.put(PayloadKeys.WORDS, said.text("words", words));
        return payload;
    }

    private String which() {
        return switch (step.kind()) {
            case HEARING -> "请填写听证的日期。";
            case PUBLIC_NOTICE -> "请填写公示到哪一天。";
            // 许可法 45: how long the clock stands is told in writing.
            default -> "请填写预计哪一天结束：这段时间不计入办理期限，要书面告诉申请人。";
        };
    }

    private void check(LocalDate day) {
        if (!day.isAfter(moment.today())) {
            said.wrong("until", "日期要在今天以后。");
            return;
        }
        switch (step.kind()) {
            case HEARING -> checkHearing(day);
            case PUBLIC_NOTICE ->
                step.limit()
                        .filter(limit -> shorter(day, limit))
                        .ifPresent(limit -> said.wrong("until", "公示不能少于 " + limit.label() + "，请选晚一些的日期。"));
            default ->
                longest()
                        .filter(limit -> day.isAfter(end(limit)))
                        .ifPresent(limit -> said.wrong(
                                "until", "“" + step.name() + "”最多 " + limit.label() + "，最晚填 " + end(limit) + "。"));
        }
    }

    /** How long the clock may stand for the step: what the law says, or else the step. */
    private Optional<TimeLimit> longest() {
        return step.pause().flatMap(Step.Pause::most).or(step::limit);
    }

    private void checkHearing(LocalDate day) {
        if (!moment.calendar().isWorkingDay(day)) {
            said.wrong("until", "那天不上班，请选工作日。");
            return;
        }
        step.noticeAhead(matter.kind())
                .filter(ahead -> day.isBefore(end(ahead)))
                .ifPresent(ahead -> said.wrong(
                        "until", "“" + step.name() + "”要提前 " + ahead.label() + "通知，最早填 " + end(ahead) + "。"));
        boolean late = WorkingDays.between(moment.today(), day, moment.calendar()) > HEARING_HELD;
        if (matter.kind() == MatterKind.LICENCE && late) {
            said.wrong("until", "听证要在 " + HEARING_HELD + " 个工作日内举行，请选早一些的日期。");
        }
    }

    /** A shortest time ends on its last day, also when that is a day off: nobody has to do anything on it. */
    private boolean shorter(LocalDate day, TimeLimit limit) {
        LocalDate today = moment.today();
        return switch (limit.unit()) {
            case WORKING_DAY -> WorkingDays.between(today, day, moment.calendar()) < limit.amount();
            case CALENDAR_DAY -> day.isBefore(today.plusDays(limit.amount()));
            case MONTH -> day.isBefore(today.plusMonths(limit.amount()));
            case YEAR -> day.isBefore(today.plusYears(limit.amount()));
        };
    }

    /** The last day of a limit that begins today; today does not count. */
    private LocalDate end(TimeLimit limit) {
        return Deadline.of(limit, moment.today(), moment.calendar()).day();
    }
}
