// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.module.ModuleWatch;

/** One question to a hook, seen by whoever watches the code of modules. */
final class HookCall implements Runnable {
    private final Hook hook;
    private final @Nullable ModuleWatch watch;
    private final FutureTask<List<FieldError>> task;
    private volatile ModuleWatch.@Nullable Run run;

    HookCall(Hook hook, Answers answers, @Nullable ModuleWatch watch) {
        this.hook = hook;
        this.watch = watch;
        this.task = new FutureTask<>(() -> hook.ask(answers));
    }

    @Override
    public void run() {
        ModuleWatch.Run watched = watch == null ? null : hook.begins(watch);
        run = watched;
        try {
            task.run();
        } finally {
            hook.places().release();
            if (watched != null) {
                close(watched);
            }
        }
    }

    /** Whether it failed is known here, before anybody asks for the answer. */
    private void close(ModuleWatch.Run watched) {
        try {
            if (!task.isCancelled()) {
                task.get();
            }
        } catch (ExecutionException failed) {
            watched.failed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            watched.close();
        }
    }

    List<FieldError> answer(long deadline) throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** No answer came in time. */
    void late() {
        ModuleWatch.Run watched = run;
        if (watched != null) {
            watched.late();
        }
    }

    void cancel() {
        task.cancel(true);
    }
}
