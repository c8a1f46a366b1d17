// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.module.ArchiveInspection;
import org.tongban.module.Objection;

/** Asks those who know a kind of module what is wrong with the files of one, and waits for them only so long. */
final class Inspections {
    private static final long SECONDS = 30;

    private final ServiceTracker<ArchiveInspection, ArchiveInspection> inspections;

    Inspections(BundleContext context) {
        this.inspections = new ServiceTracker<>(context, ArchiveInspection.class, null);
        inspections.open();
    }

    void close() {
        inspections.close();
    }

    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        FutureTask<List<Objection>> task = new FutureTask<>(() -> ask(archive));
        Thread thread = new Thread(task, "tongban-inspection");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new ArchiveException(
                    "time", "检查 " + archive + " 超过 " + SECONDS + " 秒还没有完成。", "请减少一个模块里的事项，或者简化它们的条件。");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ArchiveException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ArchiveException("time", "检查 " + archive + " 时被中断。", "请再试一次。");
        }
    }

    private List<Objection> ask(ModuleArchive archive) throws ArchiveException {
        List<Objection> objections = new ArrayList<>();
        for (ArchiveInspection inspection : inspections.getServices(new ArchiveInspection[0])) {
            if (inspection.kind() == archive.kind()) {
                objections.addAll(inspection.objections(archive.symbolicName(), archive.version(), archive.files()));
            }
        }
        return objections;
    }
}
