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
        try {
            Future<Bundle> done = threads.submit(() -> {
                ModuleWatch.Run run = watch.begins(
                        bundle.getSymbolicName(), bundle.getVersion().toString(), what);
                try {
                    return act.call();
                } finally {
                    run.close();
                }
            });
            await(done, what);
        } catch (RejectedExecutionException full) {
            throw new ArchiveException("threads", "没有启动成功：前面有 " + THREADS + " 个模块的程序卡住了，线程用完了。", "请在业务少的时候重启平台，再试一次。");
        }
    }

    private void await(Future<Bundle> done, String what) throws ArchiveException {
        try {
            done.get(budget.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hanging) {
            done.cancel(true);
            throw new ArchiveException(
                    "activation", "模块" + what + "了 " + budget.toSeconds() + " 秒还没有完成，已经叫停。", "请把模块里卡住的程序改好，重新打包。");
        } catch (ExecutionException failed) {
            throw failure(Objects.requireNonNullElse(failed.getCause(), failed));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("stopped", "平台正在停止，模块没有" + what + "。", "请等平台起来再试。");
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

    static String shortened(@org.jspecify.annotations.Nullable String text) {
        String line = String.valueOf(text).lines().findFirst().orElse("").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
