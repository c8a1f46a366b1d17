// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.tongban.engine.chain.Head;
import org.tongban.testkit.TestVault;

class CommitGroupTest {
    private static final int WRITERS = 4;

    private final Semaphore disk = new Semaphore(0, true);
    private final AtomicInteger written = new AtomicInteger();
    private final CommitGroup together = new CommitGroup(this::commit);

    private List<Outcome> commit(List<PreparedEntry> entries) {
        disk.acquireUninterruptibly();
        written.addAndGet(entries.size());
        return entries.stream().map(PreparedEntry::appended).toList();
    }

    @Test
    void whoIsWrittenByAnotherSleepsEvenWhileMoreCouldBeWritten() throws InterruptedException {
        List<Thread> leaders = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            leaders.add(writer());
        }
        Thread next = writer();
        Thread follower = writer();
        disk.release();
        leaders.get(0).join();
        asleep(next);
        disk.release(WRITERS - 1);
        for (Thread leader : leaders) {
            leader.join();
        }

        follower.interrupt(); // as whatever wakes a thread that waits

        asleep(follower);
        disk.release(2);
        next.join();
        follower.join();
        assertThat(written).hasValue(WRITERS + 2);
    }

    /** Another thread with an act; it waits for the disk, or for those who do. */
    private Thread writer() {
        PreparedEntry entry = entry();
        Thread thread = new Thread(() -> together.write(entry));
        thread.setDaemon(true);
        thread.start();
        asleep(thread);
        return thread;
    }

    /** It has seen to it, if it was woken, and waits again. */
    private static void asleep(Thread thread) {
        for (int tries = 0; tries < 10_000 && (thread.isInterrupted() || !waits(thread)); tries++) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
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
