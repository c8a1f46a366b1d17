// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.Caller;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleJob;
import org.tongban.module.ModuleJobs;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleRecord;

/** Does one change after another, on a thread that waits for no request. */
final class LedgerJobs implements ModuleJobs {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerJobs.class);
    private static final int MOST = 100;

    private final Acts acts;
    private final Inventory inventory;
    private final JobBook book;
    private final ExecutorService thread;
    private final Clock clock = Clock.systemUTC();

    LedgerJobs(Acts acts, Inventory inventory, JobBook book, ExecutorService thread) {
        this.acts = acts;
        this.inventory = inventory;
        this.book = book;
        this.thread = thread;
    }

    /** Tells what became of jobs that a former run of this node did not end. */
    void takeUp() {
        book.cutOff(name -> inventory.list().stream()
                .filter(module -> module.name().equals(name))
                .filter(module -> module.state() != ModuleRecord.State.MISSING)
                .findFirst()
                .map(module -> "现在在用的是 " + name + " " + module.version() + "。")
                .orElse(name + " 没有安装。"));
    }

    @Override
    public ModuleJob start(Caller caller, ModuleAct.Kind act, String module) {
        return begin(caller, act, module, () -> switch (act) {
            case ROLLBACK -> acts.rollback(caller, module);
            case UPGRADE -> acts.change(caller, act, module);
            default -> acts.change(caller, ModuleAct.Kind.INSTALL, module);
        });
    }

    @Override
    public ModuleJob start(Caller caller, ModuleAct.Kind act, Path archive) {
        Wish wish = Wish.read(act, archive);
        return begin(caller, act, wish.name(), () -> acts.change(caller, wish));
    }

    private ModuleJob begin(Caller caller, ModuleAct.Kind act, String name, Supplier<ModuleOutcome> work) {
        if (!Actors.may(caller)) {
            return refused(act, name, Actors.noRight());
        }
        ModuleJob job = book.open(name, act, Actors.name(caller));
        thread.execute(() -> run(job.id(), work));
        return job;
    }

    private void run(String id, Supplier<ModuleOutcome> work) {
        book.begin(id);
        ModuleOutcome outcome = new ModuleOutcome.Refused("failure", "我们这边出了问题。", "请看日志，再用模块页核对现在的版本。");
        try {
            outcome = work.get();
        } catch (RuntimeException failed) {
            LOG.error("a change of modules failed", failed);
        } finally {
            book.end(id, outcome);
        }
    }

    private ModuleJob refused(ModuleAct.Kind act, String name, ModuleOutcome.Refused refused) {
        return new ModuleJob(
                "",
                name,
                act,
                ModuleJob.State.REFUSED,
                clock.instant(),
                Optional.of(clock.instant()),
                "",
                List.of(),
                Optional.empty(),
                refused.objections());
    }

    @Override
    public Optional<ModuleJob> find(String id) {
        return book.find(id);
    }

    @Override
    public List<ModuleJob> latest(int most) {
        return book.latest(Math.max(1, Math.min(most, MOST)));
    }

    @Override
    public Optional<ModuleJob> await(String id, Duration atMost) {
        return book.await(id, atMost);
    }
}
