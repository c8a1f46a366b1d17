// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.Channel;
import org.tongban.cases.Holders;
import org.tongban.engine.clock.Thresholds;
import org.tongban.engine.life.Waiting;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;
import org.tongban.vault.Sealed;

class KeptCasesTest {
    private static final int LARGE = 100_000;
    private static final long ROOM_FOR_THREE = 3 * LARGE + LARGE / 2;

    private final AtomicLong nanos = new AtomicLong();
    private final KeptCases kept = new KeptCases(ROOM_FOR_THREE, nanos::get);

    @Test
    void whatWasNotUsedForLongestMakesRoom() {
        IntStream.rangeClosed(1, 3).forEach(i -> kept.keep(filed(i, 1, LARGE)));
        kept.find(number(1));

        kept.keep(filed(4, 1, LARGE));

        assertThat(kept.find(number(2))).isEmpty();
        assertThat(List.of(1, 3, 4))
                .allSatisfy(i -> assertThat(kept.find(number(i))).isPresent());
    }

    @Test
    void aCaseThatIsKeptAgainTakesItsRoomOnce() {
        kept.keep(filed(1, 1, LARGE));
        kept.keep(filed(2, 1, LARGE));

        IntStream.rangeClosed(1, 20).forEach(seq -> kept.keep(filed(3, seq, LARGE)));

        assertThat(kept.find(number(1))).isPresent();
        assertThat(kept.find(number(2))).isPresent();
        assertThat(kept.find(number(3)).orElseThrow().head().seq()).isEqualTo(20);
    }

    @Test
    void whatIsForgottenLeavesItsRoom() {
        for (int i = 1; i <= 20; i++) {
            kept.keep(filed(i, 1, LARGE));
            kept.forget(number(i));
        }

        IntStream.rangeClosed(1, 3).forEach(i -> kept.keep(filed(i, 1, LARGE)));

        assertThat(List.of(1, 2, 3))
                .allSatisfy(i -> assertThat(kept.find(number(i))).isPresent());
    }

    @Test
    void whatIsLargerThanTheWholeRoomIsNotKept() {
        kept.keep(filed(1, 1, 4 * LARGE));

        assertThat(kept.find(number(1))).isEmpty();
    }

    @Test
    void nothingStaysBeyondItsTimeHoweverOftenItIsUsed() {
        kept.keep(filed(1, 1, LARGE));
        nanos.addAndGet(KeptCases.AGE.toNanos());
        assertThat(kept.find(number(1))).isPresent();

        nanos.addAndGet(Duration.ofMillis(1).toNanos());

        assertThat(kept.find(number(1))).isEmpty();
    }

    private static CaseNumber number(int i) {
        return new CaseNumber("32040220261124%06d0".formatted(i));
    }

    static SealedCase filed(int i, long seq, int bytes) {
        Instant at = Instant.parse("2026-11-24T01:30:00Z");
        CaseHead head = new CaseHead(
                number(i),
                seq,
                CaseState.RECEIVED,
                "elderly-allowance",
                "civil-affairs",
                "a".repeat(64),
                new DivisionCode("320402002000"),
                new ScopePath("/3204/320402/320402002"),
                new ScopePath("/3204/320402"),
                Channel.ONLINE,
                at,
                Optional.empty(),
                Optional.empty(),
                at,
                new Dues(Optional.empty(), Optional.empty(), Optional.empty(), false),
                new Waiting(Waiting.Queue.WINDOW, HallLevel.TOWN, "", java.util.Set.of()),
                Optional.empty(),
                Holders.NONE,
                Thresholds.NONE,
                Optional.empty(),
                StepDue.NONE);
        return new SealedCase(head, new Sealed(new byte[bytes], "test"), List.of(), List.of(), List.of());
    }
}
