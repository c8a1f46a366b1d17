// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tongban.cases.CaseNumber;

/**
 * The cases that were read or written last on this node, sealed: whoever acts on a case has just looked at it. They are a
 * guess; only an act may rest on one, for whoever writes it asks the database whether it holds. What was not used for
 * longest goes first, and nothing stays for long after it was read or written.
 */
final class KeptCases {
    /** Some thousand cases; a small installation has 256 MiB in all. */
    static final long BYTES = 16L << 20;

    /** So long may a payload that somebody erases or alters in the database stay in memory. */
    static final Duration AGE = Duration.ofMinutes(10);

    private final long most;
    private final LongSupplier nanos;
    private final Map<CaseNumber, Kept> cases = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * With room for nothing yet.
     *
     * @param most bytes
     * @param nanos a clock that never goes back
     */
    KeptCases(long most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /**
     * One case.
     *
     * @param rows as they are in the database
     * @param bytes that it takes
     * @param since when it is kept
     */
    private record Kept(SealedCase rows, int bytes, long since) {}

    synchronized Optional<SealedCase> find(CaseNumber number) {
        Kept kept = cases.get(number);
        if (kept != null && nanos.getAsLong() - kept.since() > AGE.toNanos()) {
            forget(number);
            return Optional.empty();
        }
        return Optional.ofNullable(kept).map(Kept::rows);
    }

    synchronized void keep(SealedCase rows) {
        CaseNumber number = rows.head().number();
        forget(number);
        Kept kept = new Kept(rows, rows.bytes(), nanos.getAsLong());
        cases.put(number, kept);
        bytes += kept.bytes();
        Iterator<Kept> eldest = cases.values().iterator();
        while (bytes > most && eldest.hasNext()) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }

    /** An act, or a filing. */
    void wrote(PreparedEntry prepared, boolean written) {
        CaseNumber number = prepared.entry().head().number();
        Optional<SealedCase> now = !written
                ? Optional.empty()
                : prepared.entry() instanceof Entry.Advance advance
                        ? find(number)
                                .filter(before -> before.precedes(advance))
                                .map(before -> before.after(advance, prepared))
                        : Optional.of(SealedCase.filed(prepared.rows()));
        now.ifPresentOrElse(this::keep, () -> forget(number));
    }

    synchronized void forget(CaseNumber number) {
        Kept gone = cases.remove(number);
        bytes -= gone == null ? 0 : gone.bytes();
    }
}
