// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class JpaLeasesTest {
    private static final int JOBS = 6;
    private static final int ROUNDS = 20;
    private static final long A_MINUTE = 60_000;

    @DatabaseTest
    void jobsThatBeginAtTheSameMomentDoNotWaitForEachOther(TestDatabase database) {
        JpaLeases leases = new JpaLeases(database.jpa());
        ExecutorService threads = Executors.newFixedThreadPool(JOBS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(together(leases, threads, "job-" + round / 2))
                        .hasSize(JOBS)
                        .allMatch(Optional::isPresent);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @DatabaseTest
    void oneNodeHasItUntilItGivesItBack(TestDatabase database) {
        JpaLeases here = new JpaLeases(database.jpa());
        JpaLeases there = new JpaLeases(database.otherNode());
        long fence = here.take("sweep", "one", A_MINUTE).orElseThrow();

        assertThat(there.take("sweep", "two", A_MINUTE)).isEmpty();
        here.take("sweep", "one", 0);

        assertThat(there.take("sweep", "two", A_MINUTE))
                .hasValueSatisfying(later -> assertThat(later).isGreaterThan(fence));
    }

    private static List<Optional<Long>> together(JpaLeases leases, ExecutorService threads, String name) {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Optional<Long>>> taken = IntStream.range(0, JOBS)
                .mapToObj(job -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return leases.take(name + "-" + job, "one", A_MINUTE);
                        },
                        threads))
                .toList();
        start.countDown();
        return taken.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
