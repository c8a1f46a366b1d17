// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Receipt;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** Two instances of the platform on one database, and many threads. */
@PersistenceUnderTest("cases-0.1")
class RaceTest {
    private static final int THREADS = 8;

    @TempDir
    private Path blobs;

    private Platform one;
    private Platform two;

    @BeforeEach
    void start(TestDatabase database) {
        TestClock clock = TestClock.at("2026-11-24T09:30:00");
        SampleMatters matters = new SampleMatters();
        one = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one", matters);
        two = new Platform(database.otherNode(), database.otherPool(), blobs, clock, "two", matters);
    }

    @DatabaseTest
    void oneFilingStaysOneCaseOnTwoNodes(TestDatabase database) {
        for (int round = 0; round < 10; round++) {
            String key = "race-" + round;
            UUID draft = one.filled(CITIZEN, SamplePlaces.STREET);
            List<SubmitOutcome> outcomes = together(i -> (i % 2 == 0 ? one : two).submit(CITIZEN, draft, key));
            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(SubmitOutcome.Filed.class));
            assertThat(outcomes.stream().map(SubmitOutcome.Filed.class::cast).filter(filed -> !filed.again()))
                    .hasSize(1);
            assertThat(outcomes.stream().map(outcome -> ((SubmitOutcome.Filed) outcome).receipt()))
                    .containsOnly(((SubmitOutcome.Filed) outcomes.get(0)).receipt());
        }
        assertThat(one.cases.mine(CITIZEN, "").cases()).hasSize(10);
    }

    @DatabaseTest
    void oneKeyForTwoDraftsGivesOneCase(TestDatabase database) {
        UUID atStreet = one.filled(CITIZEN, SamplePlaces.STREET);
        UUID atCommunity = one.filled(CITIZEN, SamplePlaces.COMMUNITY);
        List<SubmitOutcome> outcomes =
                together(i -> (i % 2 == 0 ? one : two).submit(CITIZEN, i % 2 == 0 ? atStreet : atCommunity, "k"));
        assertThat(outcomes.stream()
                        .filter(SubmitOutcome.Filed.class::isInstance)
                        .map(outcome ->
                                ((SubmitOutcome.Filed) outcome).receipt().number())
                        .distinct())
                .hasSize(1);
        assertThat(outcomes.stream().filter(SubmitOutcome.Invalid.class::isInstance))
                .as("whoever meant the other draft is told that it was not filed")
                .hasSize(THREADS / 2);
    }

    @DatabaseTest
    void twoKeysForOneDraftGiveOneCase(TestDatabase database) {
        UUID draft = one.filled(CITIZEN, SamplePlaces.STREET);

        List<SubmitOutcome> outcomes = together(i -> (i % 2 == 0 ? one : two).submit(CITIZEN, draft, "k" + i));

        assertThat(outcomes.stream().filter(SubmitOutcome.Filed.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(SubmitOutcome.NotFound.class::isInstance))
                .hasSize(THREADS - 1);
        assertThat(one.cases.mine(CITIZEN, "").cases()).hasSize(1);
    }

    @DatabaseTest
    void ofTwoOfficersAtOnceOneActs(TestDatabase database) {
        for (int round = 0; round < 10; round++) {
            CaseNumber number = one.number("officers-" + round);
            List<CommandOutcome> outcomes =
                    together(i -> (i % 2 == 0 ? one : two).cases.execute(WINDOW, new CaseCommand.Accept(number, 1)));
            assertThat(outcomes.stream().filter(CommandOutcome.Done.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(CommandOutcome.Conflict.class::isInstance))
                    .hasSize(THREADS - 1);
        }
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void ofTwoOfficersWhoBothHaveLookedOneActs(TestDatabase database) {
        for (int round = 0; round < 10; round++) {
            CaseNumber number = one.number("looked-" + round);
            two.cases.find(WINDOW, number);
            List<CommandOutcome> outcomes =
                    together(i -> (i % 2 == 0 ? one : two).cases.execute(WINDOW, new CaseCommand.Accept(number, 1)));
            assertThat(outcomes.stream().filter(CommandOutcome.Done.class::isInstance))
                    .hasSize(1);
            assertThat(outcomes.stream().filter(CommandOutcome.Conflict.class::isInstance))
                    .hasSize(THREADS - 1);
        }
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void whatManyOfficersDoAtOnceIsAllWritten(TestDatabase database) {
        List<CaseNumber> numbers = IntStream.range(0, 5 * THREADS)
                .mapToObj(i -> one.number("many-" + i))
                .toList();
        List<List<CommandOutcome>> outcomes = together(i -> IntStream.range(0, 5)
                .mapToObj(n -> one.cases.execute(WINDOW, new CaseCommand.Accept(numbers.get(5 * i + n), 1)))
                .toList());
        assertThat(outcomes.stream().flatMap(List::stream))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(CommandOutcome.Done.class));
        assertThat(numbers)
                .allSatisfy(number -> assertThat(two.cases.find(WINDOW, number))
                        .hasValueSatisfying(file -> assertThat(file.seq()).isEqualTo(2)));
        assertThat(one.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void noTwoCasesHaveOneNumber(TestDatabase database) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        List<List<CaseNumber>> taken = together(i -> IntStream.range(0, 300)
                .mapToObj(n -> (i % 2 == 0 ? one : two).numbers.next("320402", day))
                .toList());
        assertThat(taken.stream().flatMap(List::stream)).hasSize(300 * THREADS).doesNotHaveDuplicates();
        assertThat(one.numbers.next("320402", day.plusDays(1)).value()).startsWith("32040220261125000001");
    }

    @DatabaseTest
    void savingFromManyTabsLosesNothing(TestDatabase database) {
        UUID draft = one.begin(CITIZEN, SamplePlaces.STREET);
        List<String> fields = List.of("applicantName", "applicantId", "householdDivision", "phone");
        together(i -> i >= fields.size()
                ? Stream.empty()
                : one.drafts.save(CITIZEN, draft, new Answers(java.util.Map.of(fields.get(i), "v" + i))).stream());
        assertThat(one.drafts.find(CITIZEN, draft).orElseThrow().answers().values())
                .containsOnlyKeys(fields);
    }

    @DatabaseTest
    void aReceiptThatNeverArrivedIsGivenAgain(TestDatabase database) {
        UUID draft = one.filled(CITIZEN, SamplePlaces.STREET);
        Receipt lost = ((SubmitOutcome.Filed) one.submit(CITIZEN, draft, "k")).receipt();
        assertThat(two.submit(CITIZEN, draft, "k")).isEqualTo(new SubmitOutcome.Filed(lost, true));
    }

    /** What one of the threads does. */
    private interface Work<T> {
        T run(int thread);
    }

    private static <T> List<T> together(Work<T> work) {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> {
                    start.await();
                    return work.run(thread);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            pool.shutdown();
        }
    }
}
