// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * What is noted of one stretch of the load. Latencies count from the moment in which a request was due, not from the one
 * in which it could be sent, so that a pause is seen by everybody who would have come in it.
 */
final class Tally {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int MOST_EXAMPLES = 12;

    private final Histogram latencies = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Queue<String> examples = new ConcurrentLinkedQueue<>();
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final Predicate<Task> watched;
    private final long since = System.nanoTime();

    /**
     * From now on.
     *
     * @param watched the requests whose pauses count
     */
    Tally(Predicate<Task> watched) {
        this.watched = watched;
    }

    void note(Task task, Answer answer, long due) {
        long now = System.nanoTime();
        latencies.recordValue(Math.min(LONGEST_MICROS, Math.max(1, TimeUnit.NANOSECONDS.toMicros(now - due))));
        if (answer.good()) {
            if (watched.test(task)) {
                answered.add(now);
            }
        } else if (answer.status() == 409) {
            again.incrementAndGet();
        } else {
            fail(task.kind() + " " + answer.status(), example(task, answer));
        }
    }

    /** An answer that nobody can read is none. */
    void garbled(Task task, IllegalStateException why) {
        fail(task.kind() + " garbled", String.valueOf(why.getMessage()));
    }

    private void fail(String what, String example) {
        failed.incrementAndGet();
        failures.computeIfAbsent(what, none -> new AtomicInteger()).incrementAndGet();
        if (examples.size() < MOST_EXAMPLES && !examples.contains(example)) {
            examples.add(example);
        }
    }

    private static String example(Task task, Answer answer) {
        String body = answer.body().strip();
        return task.call().method() + " " + task.call().path() + ": " + answer.status() + " "
                + body.substring(0, Math.min(200, body.length())).replaceAll("\\s+", " ");
    }

    int requests() {
        return Math.toIntExact(latencies.getTotalCount());
    }

    int failed() {
        return failed.get();
    }

    /** Told to read the matter or the case again, which is an answer. */
    int again() {
        return again.get();
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }

    double longest() {
        return latencies.getMaxValue() / 1000.0;
    }

    /** Answers a second since the beginning of this stretch. */
    double rate() {
        return requests() * 1e9 / (System.nanoTime() - since);
    }

    /** The longest time in ms in which nobody got a good answer of what is watched. */
    double pause() {
        long[] gaps = gaps();
        return gaps.length == 0 ? 0 : gaps[gaps.length - 1] / 1e6;
    }

    /** How many such times were longer than so many ms. */
    int pausesOver(double millis) {
        return (int) Arrays.stream(gaps()).filter(gap -> gap > millis * 1e6).count();
    }

    /** The ordinary time between two good answers, in ms. */
    double ordinary() {
        long[] gaps = gaps();
        return gaps.length == 0 ? 0 : gaps[gaps.length / 2] / 1e6;
    }

    private long[] gaps() {
        long[] moments = answered.stream().mapToLong(Long::longValue).sorted().toArray();
        long[] gaps = new long[Math.max(0, moments.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = moments[i + 1] - moments[i];
        }
        Arrays.sort(gaps);
        return gaps;
    }

    @Override
    public String toString() {
        return requests() + " requests, " + failed() + " failed, 99 of 100 within " + millis(99) + " ms";
    }

    /** What failed, for whoever has to find out why. */
    String complaints() {
        return failures.isEmpty()
                ? ""
                : new TreeMap<>(failures)
                        + examples.stream().map(one -> "\n  " + one).collect(Collectors.joining());
    }
}
