// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.internal.store.JpaSerials;
import org.tongban.engine.codes.CaseNumbers;

/** Gives out case numbers from blocks that this node has taken. */
@Component(service = Numbers.class)
public final class Numbers {
    private static final int BLOCK = 200;

    private final JpaSerials serials;
    private final Settings settings;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /**
     * Over the store.
     *
     * @param serials gives out blocks
     * @param settings name this node
     */
    @Activate
    public Numbers(@Reference JpaSerials serials, @Reference Settings settings) {
        this.serials = serials;
        this.settings = settings;
    }

    CaseNumber next(String county, LocalDate day) {
        Counter counter = counters.compute(
                county,
                (key, present) -> present == null || !present.day.equals(day) ? new Counter(county, day) : present);
        return CaseNumbers.next(county, day, counter.next());
    }

    /** Counts through blocks of one county and day. */
    private final class Counter {
        private final String county;
        private final LocalDate day;
        private final AtomicInteger used = new AtomicInteger(BLOCK);
        private int start;

        private Counter(String county, LocalDate day) {
            this.county = county;
            this.day = day;
        }

        private synchronized int next() {
            if (used.get() == BLOCK) {
                start = serials.take(county, day, settings.node()) * BLOCK;
                used.set(0);
            }
            return start + used.incrementAndGet();
        }
    }
}
