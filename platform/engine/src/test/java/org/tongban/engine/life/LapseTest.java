// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.START;
import static org.tongban.engine.life.SampleCase.WINDOW;
import static org.tongban.engine.life.SampleCase.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.TerminationGround;
import org.tongban.form.FieldError;

class LapseTest {
    /** Ten working days from Wednesday 2026-11-25. */
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 9);

    private static final UUID FILE = new UUID(0, 1);

    private static CaseCommand terminate(TerminationGround ground) {
        return new CaseCommand.Terminate(NUMBER, 2, ground, "到期没有补齐。");
    }

    private static Optional<Change> decide(SampleCase sample, LocalDate today) {
        return new Lapse(sample.facts(), sample.calendar()).decide(today);
    }

    private static CaseFacts lapsed(SampleCase sample, LocalDate today) {
        return sample.facts().after(decide(sample, today).orElseThrow(), Actor.SYSTEM, today.atTime(10, 0));
    }

    @Test
    void aNoticeGivesTenWorkingDaysUnlessItSaysOtherwise() {
        SampleCase asked = new SampleCase().does(WINDOW, notice("bank-card"));
        assertThat(asked.standing().correctBy()).contains(UNTIL);
        LocalDate later = START.plusDays(30);
        SampleCase longer = new SampleCase()
                .does(
                        WINDOW,
                        new CaseCommand.RequestCorrection(
                                NUMBER, 1, List.of(new Shortcoming("bank-card", "看不清")), Optional.of(later)));
        assertThat(longer.standing().correctBy()).contains(later);
    }

    @Test
    void aDateThatLeavesNoTimeIsNotTaken() {
        Decided decided = new SampleCase()
                .tries(
                        WINDOW,
                        new CaseCommand.RequestCorrection(
                                NUMBER,
                                1,
                                List.of(new Shortcoming("bank-card", "看不清")),
                                Optional.of(START.plusDays(1))));
        assertThat(((Refusal) decided).errors()).extracting(FieldError::field).containsExactly("until");
        assertThat(((Refusal) decided).errors().get(0).message()).contains("3 个工作日", "2026-11-30");
    }

    @Test
    void onTheLastDayNothingHasLapsed() {
        SampleCase asked = new SampleCase().does(WINDOW, notice("bank-card"));
        assertThat(decide(asked, UNTIL)).isEmpty();
        assertThat(decide(asked, UNTIL.plusDays(1))).isPresent();
    }

    @Test
    void aMissedDateOnlyBringsADraftToAnOfficer() {
        SampleCase asked = new SampleCase().does(WINDOW, notice("bank-card"));
        Change change = decide(asked, UNTIL.plusDays(1)).orElseThrow();
        assertThat(change.to()).isEqualTo(CaseState.CORRECTION);
        assertThat(change.events()).extracting(Change.NewEvent::type).containsExactly(CaseEventType.CORRECTION_LAPSED);
        assertThat(change.events().get(0).payload().get(PayloadKeys.REASON)).contains("2026年12月9日", "没有补齐");
        Waiting waiting = Waiting.of(lapsed(asked, UNTIL.plusDays(1)));
        assertThat(waiting.queue()).isEqualTo(Waiting.Queue.WINDOW);
        assertThat(waiting.words()).contains("终止");
    }

    @Test
    void itIsWrittenDownOnce() {
        SampleCase asked = new SampleCase().does(WINDOW, notice("bank-card"));
        CaseFacts after = lapsed(asked, UNTIL.plusDays(1));
        assertThat(new Lapse(after, asked.calendar()).decide(UNTIL.plusDays(2))).isEmpty();
    }

    @Test
    void nobodyTerminatesWhileThereIsTime() {
        SampleCase asked = new SampleCase().does(WINDOW, notice("bank-card"));
        asked.on(UNTIL);
        assertThat(((Refusal) asked.tries(WINDOW, terminate(TerminationGround.CORRECTIONS_NEVER_CAME))).reason())
                .contains("还没有到期");
        asked.on(UNTIL.plusDays(1));
        assertThat(asked.tries(WINDOW, terminate(TerminationGround.CORRECTIONS_NEVER_CAME)))
                .isInstanceOf(Change.class);
    }

    @Test
    void promisedPapersLapseToo() {
        SampleCase promised = new SampleCase()
                .deferring("photo")
                .filedWith("photo:DEFERRED:" + FILE)
                .accepted();
        assertThat(decide(promised, UNTIL)).isEmpty();
        Change change = decide(promised, UNTIL.plusDays(1)).orElseThrow();
        assertThat(change.to()).isEqualTo(CaseState.ACCEPTED);
        assertThat(change.events().get(0).payload()).containsEntry(PayloadKeys.PAPERS, "photo");
        CaseFacts after = lapsed(promised, UNTIL.plusDays(1));
        assertThat(Waiting.of(after).queue()).isEqualTo(Waiting.Queue.DECISION);
        assertThat(new Lapse(after, promised.calendar()).decide(UNTIL.plusDays(9)))
                .isEmpty();
        promised.on(UNTIL);
        assertThat(promised.tries(DECIDER, terminate(TerminationGround.DEFERRED_NEVER_CAME)))
                .isInstanceOf(Refusal.class);
        promised.on(UNTIL.plusDays(1));
        assertThat(promised.tries(DECIDER, terminate(TerminationGround.DEFERRED_NEVER_CAME)))
                .isInstanceOf(Change.class);
    }

    @Test
    void whatComesLateIsStillTaken() {
        SampleCase promised = new SampleCase()
                .deferring("photo")
                .filedWith("photo:DEFERRED:" + FILE)
                .accepted();
        CaseFacts after = lapsed(promised, UNTIL.plusDays(1)).with(Map.of(FILE, "photo"));
        Decided supplied = Life.decide(
                after,
                new CaseCommand.SupplyDeferred(NUMBER, 3, List.of(FILE)),
                SampleCase.APPLICANT,
                new Moment(UNTIL.plusDays(2), promised.calendar(), Optional.empty()));
        CaseFacts done = after.after(
                (Change) supplied,
                ((Change) supplied).actor(),
                UNTIL.plusDays(2).atTime(10, 0));
        assertThat(Waiting.of(done).queue()).isEqualTo(Waiting.Queue.EXAMINATION);
    }
}
