// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tongban.health.HealthReport;
import org.tongban.module.ModuleWatch;
import org.tongban.modules.internal.store.JpaLedger;

/** The code of modules that runs on this node: marked in a file, timed, and quarantined when it does not end. */
@Component(service = {ModuleWatch.class, HealthReport.class, RunningCode.class})
public final class RunningCode implements ModuleWatch, HealthReport {
    /** No run may last longer: it was told to stop long before. */
    static final Duration LONGEST = Duration.ofSeconds(12);
    /** What ended sooner was late for another reason. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final Culprits culprits;
    private final Marks marks;
    private final Clock clock = Clock.systemUTC();
    private final Set<Marked> running = ConcurrentHashMap.newKeySet();
    private final Map<String, Conduct> conduct = new ConcurrentHashMap<>();

    /**
     * Looks at what the process before left: whatever brought it down is quarantined before anything of it runs again.
     *
     * @param context of this bundle
     * @param ledger knows the archives
     */
    @Activate
    public RunningCode(BundleContext context, @Reference JpaLedger ledger) {
        this(Path.of(Optional.ofNullable(context.getProperty("karaf.data")).orElse("target")), ledger);
    }

    RunningCode(Path data, JpaLedger ledger) {
        this.culprits = new Culprits(ledger, new Quarantine(ledger.quarantine()));
        Path file = data.resolve("running-code");
        try {
            culprits.ofTheLastCrash(Marks.left(file), data.resolve("last-exit"));
            this.marks = Marks.open(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Deactivate
    void close() {
        // What still runs is left behind by a plain stop, not by a crash.
        running.forEach(run -> marks.end(run.place));
    }

    @Override
    public Run begins(String symbolicName, String version, String what) {
        Marked run = new Marked(symbolicName, version, what);
        running.add(run);
        return run;
    }

    /** Quarantines what did not answer in time and has run for too long since. */
    void look(Duration longest) {
        long now = System.nanoTime();
        for (Marked run : running) {
            if (run.late && now - run.begun > longest.toNanos() && run.accused.compareAndSet(false, true)) {
                culprits.accuse(run.symbolicName, run.version, run.what + "运行了 " + run.seconds() + " 秒还没有结束。");
            }
        }
    }

    /** Threads that do not end, and modules whose answers are not good. */
    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Marked run : running) {
            if (run.accused.get()) {
                lines.add(new Line(
                        "停不下来的程序",
                        false,
                        run.symbolicName + " " + run.version + " 的" + run.what + "在线程 " + run.thread.getName()
                                + " 里运行了 " + run.seconds() + " 秒，停不下来，会一直占用处理器。请在业务少的时候重启平台。"));
            }
        }
        conduct.forEach((module, shown) ->
                shown.worry().ifPresent(text -> lines.add(new Line("核对程序", true, module + "：" + text))));
        return lines;
    }

    private void note(Marked run, Conduct.Outcome outcome) {
        Conduct shown = conduct.computeIfAbsent(run.symbolicName + " " + run.version, module -> new Conduct());
        shown.note(outcome, System.nanoTime()).ifPresent(cause -> {
            conduct.remove(run.symbolicName + " " + run.version);
            culprits.accuse(run.symbolicName, run.version, cause);
        });
    }

    /** One run with its mark. */
    private final class Marked implements Run {
        private final String symbolicName;
        private final String version;
        private final String what;
        private final Thread thread = Thread.currentThread();
        private final long begun = System.nanoTime();
        private final int place;
        private volatile boolean late;
        private final AtomicBoolean noted = new AtomicBoolean();
        private final AtomicBoolean accused = new AtomicBoolean();

        Marked(String symbolicName, String version, String what) {
            this.symbolicName = symbolicName;
            this.version = version;
            this.what = what;
            this.place = marks.begin(clock.millis(), symbolicName, version);
        }

        private long seconds() {
            return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        }

        @Override
        public synchronized void late() {
            late = true;
            if (running.contains(this)) {
                marks.late(place);
            }
            // Time spent waiting for a thread, or for a machine that is too busy, is not the module's.
            if (System.nanoTime() - begun > LATE.toNanos() && !Machine.isOverloaded()) {
                noteOnce(Conduct.Outcome.LATE);
            }
        }

        @Override
        public void failed() {
            noteOnce(Conduct.Outcome.FAILED);
        }

        @Override
        public synchronized void close() {
            if (running.remove(this)) {
                marks.end(place);
            }
            noteOnce(Conduct.Outcome.GOOD);
        }

        private void noteOnce(Conduct.Outcome outcome) {
            if (noted.compareAndSet(false, true)) {
                note(this, outcome);
            }
        }
    }
}
