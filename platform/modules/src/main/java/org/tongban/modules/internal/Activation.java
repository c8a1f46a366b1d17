// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.tongban.module.ModuleWatch;

/**
 * Starts and removes bundles of modules on threads of its own and within a time budget: code that hangs costs a thread,
 * never the installer.
 */
final class Activation {
    private static final int THREADS = 8;
    private static final long LOOK_AGAIN_MILLIS = 250;
    /** So many budgets may pass while the platform itself is at work. */
    private static final int BUSY = 12;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ModuleWatch watch;
    private final Duration budget;
    private final Components components;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Activation::thread);

    Activation(BundleContext context, ModuleWatch watch, Duration budget) {
        this.watch = watch;
        this.budget = budget;
        this.components = new Components(context);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "module-start-" + NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    void close() {
        threads.shutdownNow();
        components.close();
    }

    /** Starts a bundle. The framework itself will not do it at the next boot: only the ledger says what runs. */
    void start(Bundle bundle) throws ArchiveException {
        within(bundle, "启动", () -> {
            bundle.start(Bundle.START_TRANSIENT);
            return bundle;
        });
    }

    /** Wakes everything that a new module brings, to learn now and not from the first citizen what does not work. */
    void warm(Bundle bundle) throws ArchiveException {
        long deadline = System.nanoTime() + budget.toNanos();
        within(bundle, "启动", () -> {
            components.warm(bundle, deadline);
            return bundle;
        });
    }

    /** Uninstalls a bundle; one whose code hangs cannot be. */
    void uninstall(Bundle bundle) throws ArchiveException {
        within(bundle, "停止", () -> {
            bundle.uninstall();
            return bundle;
        });
    }

    /** Why a running bundle is of no use. */
    Optional<String> problem(Bundle bundle) {
        return components.failed(bundle);
    }

    /** Stops a bundle that somebody else brought and has to take away. */
    void stop(Bundle bundle) throws ArchiveException {
        within(bundle, "停止", () -> {
            bundle.stop(Bundle.STOP_TRANSIENT);
            return bundle;
        });
    }

    private void within(Bundle bundle, String what, Callable<Bundle> act) throws ArchiveException {
        Effort effort = new Effort(bundle);
        AtomicReference<ModuleWatch.@Nullable Run> begun = new AtomicReference<>();
        try {
            Future<Bundle> done = threads.submit(() -> {
                effort.begin();
                ModuleWatch.Run run = watch.begins(
                        bundle.getSymbolicName(), bundle.getVersion().toString(), what);
                begun.set(run);
                try {
                    return act.call();
                } finally {
                    run.close();
                }
            });
            await(done, what, () -> hangs(effort, begun.get()));
        } catch (RejectedExecutionException full) {
            throw new ArchiveException("threads", "没有启动成功：前面有 " + THREADS + " 个模块的程序卡住了，线程用完了。", "请在业务少的时候重启平台，再试一次。");
        }
    }

    private boolean hangs(Effort effort, ModuleWatch.@Nullable Run run) {
        boolean hangs = effort.hangs(budget);
        if (hangs && run != null) {
            run.late();
        }
        return hangs;
    }

    /** Past the budget only the module's own code counts as hanging; the platform may have much to do at a start. */
    private void await(Future<Bundle> done, String what, BooleanSupplier itsOwn) throws ArchiveException {
        long begun = System.nanoTime();
        try {
            long patience = budget.toMillis();
            for (; ; ) {
                try {
                    done.get(patience, TimeUnit.MILLISECONDS);
                    return;
                } catch (TimeoutException slow) {
                    giveUp(done, what, itsOwn.getAsBoolean(), Duration.ofNanos(System.nanoTime() - begun));
                    patience = LOOK_AGAIN_MILLIS;
                }
            }
        } catch (ExecutionException failed) {
            throw failure(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("stopped", "平台正在停止，模块没有" + what + "。", "请等平台起来再试。");
        }
    }

    private void giveUp(Future<Bundle> done, String what, boolean itsOwn, Duration spent) throws ArchiveException {
        if (itsOwn) {
            done.cancel(true);
            throw new ArchiveException(
                    "activation", "模块" + what + "了 " + budget.toSeconds() + " 秒还没有完成，已经叫停。", "请把模块里卡住的程序改好，重新打包。");
        }
        if (spent.compareTo(budget.multipliedBy(BUSY)) > 0) {
            throw new ArchiveException("busy", "平台太忙，模块" + what + "了 " + spent.toSeconds() + " 秒还没有完成。", "请稍后再试。");
        }
    }

    private static ArchiveException failure(Throwable cause) {
        if (cause instanceof ArchiveException said) {
            return said;
        }
        if (cause instanceof BundleException refused) {
            return new ArchiveException("start", "模块没有启动成功：" + shortened(refused.getMessage()) + "。", "请按原因改好，重新打包。");
        }
        return new ArchiveException("activation", "模块启动时出错：" + shortened(cause.toString()) + "。", "请按原因改好，重新打包。");
    }

    static String shortened(@Nullable String text) {
        String line = String.valueOf(text).lines().findFirst().orElse("").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
