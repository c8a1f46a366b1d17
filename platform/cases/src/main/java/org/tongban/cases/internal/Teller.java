// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseListener;
import org.tongban.cases.internal.store.JpaLeases;
import org.tongban.cases.internal.store.JpaTold;
import org.tongban.health.HealthReport;

/** Tells listeners what happens to cases. Each has a thread of its own: one that hangs keeps nobody else waiting. */
@Component(
        service = {Teller.class, HealthReport.class},
        immediate = true)
public final class Teller implements HealthReport {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final long FIRST_SECONDS = 5;
    private static final long SECONDS = 2;

    /** Earlier failures may be a restart of the listener. */
    private static final int WORTH_SAYING = 3;

    private final Telling.Tools tools;
    private final Map<CaseListener, Running> running = new ConcurrentHashMap<>();

    /**
     * A listener that is being told.
     *
     * @param telling does it
     * @param thread on which it runs
     * @param rounds of telling
     */
    private record Running(Telling telling, ScheduledExecutorService thread, ScheduledFuture<?> rounds) {}

    /**
     * With everything that telling needs.
     *
     * @param told knows who has heard what
     * @param leases say who tells
     * @param happenings are told
     * @param registers tell the time
     * @param settings know the node
     */
    @Activate
    public Teller(
            @Reference JpaTold told,
            @Reference JpaLeases leases,
            @Reference Happenings happenings,
            @Reference Registers registers,
            @Reference Settings settings) {
        this.tools = new Telling.Tools(told, leases, happenings, registers, settings.node());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindListener(CaseListener listener) {
        Telling telling = new Telling(listener, tools);
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread teller = new Thread(work, "tongban-tell-" + listener.name());
            teller.setDaemon(true);
            return teller;
        });
        ScheduledFuture<?> rounds =
                thread.scheduleWithFixedDelay(() -> attempt(telling::round), FIRST_SECONDS, SECONDS, TimeUnit.SECONDS);
        running.put(listener, new Running(telling, thread, rounds));
    }

    void unbindListener(CaseListener listener) {
        stop(running.remove(listener));
    }

    /** Stops telling; what a listener hears at this moment it hears to the end. */
    @Deactivate
    public void close() {
        List.copyOf(running.keySet()).forEach(this::unbindListener);
    }

    private static void stop(@org.jspecify.annotations.Nullable Running stopped) {
        if (stopped != null) {
            stopped.rounds().cancel(false);
            stopped.thread().execute(() -> attempt(stopped.telling()::close));
            stopped.thread().shutdown();
        }
    }

    private static void attempt(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            // Whatever it was: an exception that leaves here would end the telling for good, and nobody would hear of
            // it.
            LOG.error("telling failed and is tried again", failed);
        }
    }

    @Override
    public List<Line> lines() {
        return tools.told().stuck(WORTH_SAYING).stream()
                .map(stuck -> new Line(
                        "办件消息", false, stuck.cases() + " 个办件的新情况没有交到“" + stuck.listener() + "”，正在隔一段时间重试。请查看日志里的原因。"))
                .toList();
    }
}
