// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;

/** An open loop: requests are due at a fixed rate, whether those before them were answered or not. */
final class Load implements AutoCloseable {
    private final Door door;
    private final Agenda agenda;
    private final long period;
    private final Thread thread = new Thread(this::run, "load");
    private final Phaser underway = new Phaser(1);
    private volatile Tally tally;
    private volatile boolean over;

    /**
     * Begins at once.
     *
     * @param door where requests go
     * @param agenda what is asked for
     * @param rate requests a second
     * @param tally notes the first stretch
     */
    Load(Door door, Agenda agenda, int rate, Tally tally) {
        this.door = door;
        this.agenda = agenda;
        this.period = 1_000_000_000L / rate;
        this.tally = tally;
        thread.start();
    }

    /** A new stretch. */
    Tally turn(Tally next) {
        tally = next;
        return next;
    }

    private void run() {
        long start = System.nanoTime();
        for (long number = 0; !over; number++) {
            long due = start + number * period;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            send(agenda.next(number), due);
        }
    }

    private void send(Task task, long due) {
        Tally mine = tally;
        underway.register();
        door.begin(task.call(), answer -> {
            try {
                mine.note(task, answer, due);
                task.took(answer);
            } catch (IllegalStateException garbled) {
                mine.garbled(task, garbled);
            } finally {
                underway.arriveAndDeregister();
            }
        });
    }

    /** Sends no more and waits for all answers. */
    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        underway.arriveAndAwaitAdvance();
    }
}
