// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseListener;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class TellingTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private final Ear ear = new Ear("ear");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
    }

    /** Hears, and is deaf for some cases. */
    private static final class Ear implements CaseListener {
        private final String name;
        private final List<CaseHappening> heard = new ArrayList<>();
        private final Set<CaseNumber> deaf = new HashSet<>();

        Ear(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void happened(CaseHappening happening) {
            if (deaf.contains(happening.number())) {
                throw new IllegalStateException("deaf");
            }
            heard.add(happening);
        }

        List<Long> of(CaseNumber number) {
            return heard.stream()
                    .filter(one -> one.number().equals(number))
                    .map(CaseHappening::seq)
                    .toList();
        }
    }

    /** Hears, and says that only corrections concern it. */
    private static final class Picky implements CaseListener, Telling.Choosy {
        private final Ear ear = new Ear("picky");

        @Override
        public String name() {
            return ear.name();
        }

        @Override
        public void happened(CaseHappening happening) {
            ear.happened(happening);
        }

        @Override
        public Set<CaseEventType> hears() {
            return Set.of(CaseEventType.CORRECTION_REQUESTED);
        }
    }

    private Telling telling(CaseListener listener) {
        Telling telling = new Telling(listener, platform.tools);
        telling.round();
        return telling;
    }

    private void correct(CaseNumber number) {
        assertThat(platform.cases.execute(
                        SamplePeople.WINDOW,
                        new CaseCommand.RequestCorrection(
                                number, 1, List.of(new Shortcoming("bank-card", "看不清，请重新拍。")))))
                .isInstanceOf(CommandOutcome.Done.class);
    }

    @DatabaseTest
    void everyEventIsHeardOnceAndInOrder(TestDatabase database) {
        Telling telling = telling(ear);
        CaseNumber one = platform.number("k1");
        correct(one);
        CaseNumber two = platform.number("k2");
        assertThat(telling.round()).isEqualTo(3);
        assertThat(telling.round()).isZero();
        assertThat(ear.of(one)).containsExactly(1L, 2L);
        assertThat(ear.of(two)).containsExactly(1L);
    }

    @DatabaseTest
    void aListenerThatCaresForLittleIsToldOfTheCasesThatConcernIt(TestDatabase database) {
        Picky picky = new Picky();
        Telling telling = telling(picky);
        CaseNumber one = platform.number("k1");
        CaseNumber two = platform.number("k2");
        assertThat(telling.round()).isZero();
        assertThat(platform.tools.told().untold("picky", one, java.time.Instant.EPOCH))
                .isEmpty();

        correct(two);
        assertThat(telling.round()).isEqualTo(1);

        assertThat(picky.ear.of(one)).isEmpty();
        assertThat(picky.ear.of(two)).containsExactly(2L);
    }

    @DatabaseTest
    void aHappeningSaysHowThingsStoodWithItsEvent(TestDatabase database) {
        Telling telling = telling(ear);
        CaseNumber number = platform.number("k1");
        correct(number);
        telling.round();
        CaseHappening received = ear.heard.get(0);
        assertThat(received.type()).isEqualTo(CaseEventType.RECEIVED);
        assertThat(received.applicants()).containsExactly(SamplePeople.WANG);
        assertThat(received.dates().answerBy()).isPresent();
        assertThat(received.hall()).isNotEmpty();
        assertThat(ear.heard.get(1).dates().answerBy()).isEmpty();
    }

    @DatabaseTest
    void aCaseThatCannotBeToldRestsAndComesAgainAndOthersGoOn(TestDatabase database) {
        Telling telling = telling(ear);
        CaseNumber one = platform.number("k1");
        CaseNumber two = platform.number("k2");
        ear.deaf.add(one);
        telling.round();
        assertThat(ear.of(two)).containsExactly(1L);
        ear.deaf.clear();
        assertThat(telling.round()).isZero();
        clock.advance(Telling.RESTS.get(0).plusMillis(1));
        telling.round();
        assertThat(ear.of(one)).containsExactly(1L);
    }

    @DatabaseTest
    void whatFailsAgainAndAgainStandsOnTheStatusPageAndIsNeverSkipped(TestDatabase database) {
        Telling telling = telling(ear);
        CaseNumber number = platform.number("k1");
        ear.deaf.add(number);
        for (int i = 0; i < 8; i++) {
            telling.round();
            clock.advance(Duration.ofHours(3));
        }
        Teller teller = new Teller(
                platform.tools.told(),
                platform.tools.leases(),
                platform.tools.happenings(),
                platform.tools.registers(),
                new Settings(blobs, "one", 90, 10));
        assertThat(teller.lines()).singleElement().satisfies(line -> {
            assertThat(line.good()).isFalse();
            assertThat(line.text()).contains("1 个办件").doesNotContain(number.value());
        });
        ear.deaf.clear();
        telling.round();
        assertThat(ear.of(number)).containsExactly(1L);
        assertThat(teller.lines()).isEmpty();
    }

    @DatabaseTest
    void oneListenerDoesNotStopAnother(TestDatabase database) {
        Ear other = new Ear("other");
        Telling telling = telling(ear);
        Telling second = telling(other);
        CaseNumber number = platform.number("k1");
        ear.deaf.add(number);
        telling.round();
        second.round();
        assertThat(other.of(number)).containsExactly(1L);
    }

    @DatabaseTest
    void afterARestartTellingGoesOnWhereItStopped(TestDatabase database) {
        Telling before = telling(ear);
        CaseNumber number = platform.number("k1");
        before.round();
        before.close();
        correct(number);
        Telling after = new Telling(ear, platform.tools);
        after.round();
        assertThat(ear.of(number)).containsExactly(1L, 2L);
    }

    @DatabaseTest
    void ofTwoNodesOneTells(TestDatabase database) {
        Platform other = new Platform(database.otherNode(), database.dataSource(), blobs, clock, "two");
        Telling one = telling(ear);
        Telling two = new Telling(ear, other.tools);
        CaseNumber number = platform.number("k1");
        two.round();
        assertThat(ear.heard).isEmpty();
        one.round();
        one.close();
        two.round();
        assertThat(ear.of(number)).containsExactly(1L);
    }

    @DatabaseTest
    void whoComesLaterHearsNothingOld(TestDatabase database) {
        platform.number("k1");
        clock.advance(Duration.ofMinutes(1));
        Telling telling = telling(ear);
        assertThat(ear.heard).isEmpty();
        CaseNumber two = platform.number("k2");
        telling.round();
        assertThat(ear.of(two)).containsExactly(1L);
    }

    @DatabaseTest
    void theSweepKeepsWhatSomebodyHasNotHeard(TestDatabase database) {
        Telling telling = telling(ear);
        CaseNumber one = platform.number("k1");
        CaseNumber two = platform.number("k2");
        ear.deaf.add(one);
        telling.round();
        clock.advance(Duration.ofDays(31));
        platform.jobs.sweep();
        ear.deaf.clear();
        telling.round();
        assertThat(ear.of(one)).containsExactly(1L);
        assertThat(ear.of(two)).containsExactly(1L);
        assertThat(platform.tools.told().untold("nobody", two, java.time.Instant.EPOCH))
                .isEmpty();
    }

    @DatabaseTest
    void aListenerThatIsGoneForGoodIsForgotten(TestDatabase database) {
        telling(ear);
        CaseNumber one = platform.number("k1");
        clock.advance(Duration.ofDays(91));
        platform.jobs.sweep();
        assertThat(platform.tools.told().untold("nobody", one, java.time.Instant.EPOCH))
                .isEmpty();
    }
}
