// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.tongban.bench.Karaf;

/** Citizens who go on filing until the power is cut, and ask again afterwards whether it was taken. */
final class Citizens implements AutoCloseable {
    private static final long REST_NANOS = 20_000_000;
    private static final int MOST_TRIES = 5;

    private final Door door;
    private final Receipts receipts;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Filing> unanswered = new ConcurrentLinkedQueue<>();
    private volatile boolean over;

    /**
     * Begins at once.
     *
     * @param door where they come in
     * @param citizens each on a thread of his own
     * @param receipts takes what is acknowledged
     */
    Citizens(Door door, List<Citizen> citizens, Receipts receipts) {
        this.door = door;
        this.receipts = receipts;
        for (Citizen citizen : citizens) {
            Thread thread = new Thread(() -> files(citizen), "citizen");
            thread.start();
            threads.add(thread);
        }
    }

    private void files(Citizen citizen) {
        for (int count = 0; !over; count++) {
            Errand errand = count % 2 == 0 ? Errand.ALLOWANCE : Errand.EMPLOYMENT;
            Filing filing = new Filing(citizen, errand, receipts, taken -> {});
            while (!over && !filing.filed()) {
                Answer answer = door.send(filing.call());
                filing.took(answer);
                if (filing.open()) {
                    unanswered.add(filing);
                }
                if (!answer.good()) {
                    LockSupport.parkNanos(REST_NANOS);
                    break; // the department is away, or nobody is there at all
                }
            }
        }
    }

    /** Asks again under the same key what was not answered; to be called when the county serves again. */
    int askAgain() throws IOException {
        int settled = 0;
        for (Filing filing : unanswered) {
            for (int tries = 0; tries < MOST_TRIES && !filing.filed(); tries++) {
                Answer answer = door.send(filing.call());
                filing.took(answer);
                if (answer.status() != 0) {
                    break;
                }
                Karaf.pause(100);
            }
            settled += filing.filed() ? 1 : 0;
        }
        unanswered.clear();
        return settled;
    }

    /** They stop; nobody is left in the middle. */
    @Override
    public void close() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
