// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.module.Gate;

/** Does something while requests wait at the gate. Where there is no gate yet, there are no requests either. */
final class Door {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    private final ServiceTracker<Gate, Gate> gates;
    private final JobBook book;

    Door(BundleContext context, JobBook book) {
        this.book = book;
        this.gates = new ServiceTracker<>(context, Gate.class, null);
        gates.open();
    }

    void close() {
        gates.close();
    }

    /** What is done behind the closed gate. */
    @FunctionalInterface
    interface Act {
        void run() throws ArchiveException;
    }

    void pass(Act act) throws ArchiveException {
        Optional<Gate> gate = Optional.ofNullable(gates.getService());
        if (gate.isEmpty()) {
            act.run();
            return;
        }
        book.releaseWaiting();
        close(gate.get());
        try {
            act.run();
        } finally {
            open(gate.get());
        }
    }

    private void close(Gate gate) throws ArchiveException {
        for (int i = 0; i < TRIES; i++) {
            if (gate.close(PATIENCE)) {
                return;
            }
            book.say("有请求 " + PATIENCE.toSeconds() + " 秒还没有办完，先放行，马上再试。");
        }
        throw new ArchiveException("busy", "有请求一直没有办完，没有等到可以更换的时刻。什么都没有改。", "请过一会儿再试，或者换一个人少的时候。");
    }

    private void open(Gate gate) {
        Gate.Passage passage = gate.open();
        book.pause(passage.time());
        book.say("大厅停了 " + passage.time().toMillis() + " 毫秒，" + passage.waited() + " 个请求等了一下"
                + (passage.turnedAway() == 0 ? "，都接着办了。" : "，" + passage.turnedAway() + " 个没有等到，请他们过几秒再来。"));
    }
}
