// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.Objection;
import org.tongban.modules.internal.store.JpaJobs;

/** What is told about jobs. Of those that were asked for one at a time is under way; what is said belongs to it. */
final class JobBook {
    private static final Logger LOG = LoggerFactory.getLogger(JobBook.class);

    private final JpaJobs store;
    private final String node;
    private final Clock clock = Clock.systemUTC();
    private final Instant begun = clock.instant();
    private final Map<String, ModuleJob> open = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private Optional<String> underWay = Optional.empty();
    private boolean hurry;

    JobBook(JpaJobs store, String node) {
        this.store = store;
        this.node = node;
    }

    /** A job that nobody has begun yet. */
    ModuleJob open(String module, ModuleAct.Kind act, String by) {
        ModuleJob job = new ModuleJob(
                UUID.randomUUID().toString(),
                module,
                act,
                ModuleJob.State.RUNNING,
                clock.instant(),
                Optional.empty(),
                by,
                List.of(),
                Optional.empty(),
                List.of());
        store.open(job, node);
        open.put(job.id(), job);
        return job;
    }

    /** It is under way from now on. */
    void begin(String id) {
        locked(() -> {
            underWay = Optional.of(id);
            hurry = false;
        });
    }

    /** Adds a step to the job that is under way; where a change was not asked for as a job, to the log alone. */
    void say(String sentence) {
        LOG.info("{}", sentence);
        change(job -> {
            ModuleJob.Step step = new ModuleJob.Step(clock.instant(), sentence);
            store.step(job.id(), job.steps().size(), step);
            return with(
                    job,
                    job.state(),
                    Stream.concat(job.steps().stream(), Stream.of(step)).toList());
        });
    }

    /** How long requests had to wait for the job that is under way. */
    void pause(Duration time) {
        change(job -> new ModuleJob(
                job.id(),
                job.module(),
                job.act(),
                job.state(),
                job.startedAt(),
                job.finishedAt(),
                job.by(),
                job.steps(),
                Optional.of(job.pause().orElse(Duration.ZERO).plus(time)),
                job.objections()));
    }

    /** Whoever waits for the job that is under way goes: the job is about to wait for him. */
    void releaseWaiting() {
        locked(() -> {
            hurry = true;
            news.signalAll();
        });
    }

    /** The end of the job that is under way. */
    void end(String id, ModuleOutcome outcome) {
        if (outcome instanceof ModuleOutcome.Refused) {
            say("没有改动。");
        }
        change(job -> ended(
                job,
                outcome instanceof ModuleOutcome.Done ? ModuleJob.State.DONE : ModuleJob.State.REFUSED,
                outcome instanceof ModuleOutcome.Refused refused ? refused.objections() : List.of()));
        Optional.ofNullable(open.get(id)).ifPresent(job -> store.write(job, node));
        open.remove(id);
        locked(() -> {
            underWay = Optional.empty();
            news.signalAll();
        });
    }

    /** Closes what a former run of this node left open, with what holds now. */
    void cutOff(UnaryOperator<String> holds) {
        for (ModuleJob job : store.cutOff(node, begun)) {
            ModuleJob.Step step = new ModuleJob.Step(clock.instant(), "平台在中途重启了，这次变更没有做完。" + holds.apply(job.module()));
            store.step(job.id(), job.steps().size(), step);
            store.write(ended(job, ModuleJob.State.INTERRUPTED, List.of()), node);
        }
    }

    Optional<ModuleJob> find(String id) {
        return Optional.ofNullable(open.get(id)).or(() -> store.find(id));
    }

    List<ModuleJob> latest(int most) {
        return store.latest(most).stream()
                .map(job -> open.getOrDefault(job.id(), job))
                .toList();
    }

    Optional<ModuleJob> await(String id, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (left > 0 && open.containsKey(id) && !(hurry && underWay.equals(Optional.of(id)))) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return find(id);
    }

    private void change(UnaryOperator<ModuleJob> change) {
        underWay().ifPresent(id -> open.computeIfPresent(id, (key, job) -> change.apply(job)));
    }

    private Optional<String> underWay() {
        lock.lock();
        try {
            return underWay;
        } finally {
            lock.unlock();
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private ModuleJob ended(ModuleJob job, ModuleJob.State state, List<Objection> objections) {
        return new ModuleJob(
                job.id(),
                job.module(),
                job.act(),
                state,
                job.startedAt(),
                Optional.of(clock.instant()),
                job.by(),
                job.steps(),
                job.pause(),
                objections);
    }

    private static ModuleJob with(ModuleJob job, ModuleJob.State state, List<ModuleJob.Step> steps) {
        return new ModuleJob(
                job.id(),
                job.module(),
                job.act(),
                state,
                job.startedAt(),
                job.finishedAt(),
                job.by(),
                steps,
                job.pause(),
                job.objections());
    }
}
