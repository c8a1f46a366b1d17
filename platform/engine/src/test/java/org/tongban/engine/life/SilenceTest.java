// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.WINDOW;
import static org.tongban.engine.life.SampleCase.notice;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseState;

class SilenceTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 24);
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 12, 1);

    @Test
    void silenceAcceptsFromTheDayOfReceiptAndIsRecordedAsABreach() {
        Change change = Silence.decide(
                        new SampleCase().silenceAccepts().facts(), RECEIVED, ANSWER_BY, ANSWER_BY.plusDays(1))
                .orElseThrow();

        assertThat(change.to()).isEqualTo(CaseState.ACCEPTED);
        assertThat(change.actor()).isEqualTo(Actor.SYSTEM);
        assertThat(change.events().get(0).payload())
                .containsEntry(PayloadKeys.AS_OF, "2026-11-24")
                .containsKey(PayloadKeys.BREACH);
    }

    @Test
    void onTheLastDayAnAnswerIsStillInTime() {
        assertThat(Silence.decide(new SampleCase().silenceAccepts().facts(), RECEIVED, ANSWER_BY, ANSWER_BY))
                .isEmpty();
    }

    @Test
    void whereTheLawSaysNothingSilenceAcceptsNothing() {
        assertThat(Silence.decide(new SampleCase().facts(), RECEIVED, ANSWER_BY, ANSWER_BY.plusDays(9)))
                .isEmpty();
    }

    @Test
    void aNoticeIsAnAnswer() {
        SampleCase sample = new SampleCase().silenceAccepts().does(WINDOW, notice("photo"));

        assertThat(Silence.decide(sample.facts(), RECEIVED, ANSWER_BY, ANSWER_BY.plusDays(9)))
                .isEmpty();
    }
}
