// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongban.engine.chain.Head;
import org.tongban.testkit.TestVault;

class CommitGroupTest {
    private static final int THREADS = 8;
    private static final int ENTRIES = 100;

    /** A commit waits for the disk. */
    private static final Duration COMMIT = Duration.ofMillis(5);

    private final AtomicInteger written = new AtomicInteger();
    private final CommitGroup together = new CommitGroup(this::commit);

    private List<Outcome> commit(List<PreparedEntry> entries) {
        LockSupport.parkNanos(COMMIT.toNanos());
        written.addAndGet(entries.size());
        return entries.stream().map(PreparedEntry::appended).toList();
    }

    @Test
    void everybodyIsWrittenOnceAndWhoWaitsForTheDiskTakesNoProcessor() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Long>> shares = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                shares.add(threads.submit(() -> share(entry())));
            }
            long nanos = 0;
            for (Future<Long> share : shares) {
                nanos += share.get(1, TimeUnit.MINUTES);
            }
            assertThat(Duration.ofNanos(nanos)).isLessThan(COMMIT.multipliedBy(ENTRIES));
        } catch (java.util.concurrent.TimeoutException stuck) {
            throw new AssertionError("Somebody waits for ever", stuck);
        } finally {
            threads.shutdownNow();
        }
        assertThat(written).hasValue(THREADS * ENTRIES);
    }

    /** What the thread has taken of a processor. */
    private long share(PreparedEntry entry) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        IntStream.range(0, ENTRIES)
                .forEach(i -> assertThat(together.write(entry)).isInstanceOf(Outcome.Appended.class));
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static PreparedEntry entry() {
        CaseHead head = KeptCasesTest.filed(1, 1, 1).head();
        return new PreparedEntry(
                new TestVault(),
                new Entry.Advance(
                        head,
                        head,
                        "system",
                        head.movedAt(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        new Head(head.number().value(), 1, "a".repeat(64))));
    }
}
