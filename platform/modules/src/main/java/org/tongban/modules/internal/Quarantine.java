// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.ModuleAct;
import org.tongban.modules.internal.store.JpaQuarantine;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.modules.internal.store.QuarantineEntry;

/** Archives that are kept from running until an administrator lets them, or another version takes their place. */
final class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    private final JpaQuarantine store;
    private final Clock clock = Clock.systemUTC();

    Quarantine(JpaQuarantine store) {
        this.store = store;
    }

    List<QuarantineEntry> entries() {
        return store.entries();
    }

    /** Keeps an archive from running from now on, here and on every other node. */
    void put(LedgerEntry entry, String cause) {
        Instant now = clock.instant();
        ModuleAct act = new ModuleAct(
                entry.name(),
                ModuleAct.Kind.QUARANTINE,
                Optional.of(entry.version()),
                Optional.empty(),
                now,
                "platform",
                Optional.of(cause));
        if (store.put(QuarantineEntry.of(entry, now, cause), act)) {
            LOG.error("module {} {} is quarantined: {}", entry.name(), entry.version(), cause);
        }
    }

    /** Lets a module run again. */
    void release(String name, String by) throws ArchiveException {
        ModuleAct act = new ModuleAct(
                name,
                ModuleAct.Kind.RELEASE,
                Optional.empty(),
                Optional.empty(),
                clock.instant(),
                by,
                Optional.empty());
        if (!store.release(act)) {
            throw new ArchiveException("quarantine", "模块 " + name + " 没有被隔离。", "请在模块列表里核对名字。");
        }
        LOG.info("module {} is released by {}", name, by);
    }

    void forget(String name) {
        store.forget(name);
    }

    /** Refuses an archive that is kept from running. */
    void admit(ModuleArchive archive) throws ArchiveException {
        Optional<QuarantineEntry> kept = store.entries().stream()
                .filter(entry -> entry.name().equals(archive.name()))
                .filter(entry -> entry.digest().equals(archive.digest()))
                .findFirst();
        if (kept.isPresent()) {
            throw new ArchiveException(
                    "quarantine",
                    archive.name() + " " + archive.version() + " 在隔离中："
                            + kept.get().cause(),
                    "请用改好的新版本；确认没有问题的，先解除隔离。");
        }
    }

    static boolean holds(List<QuarantineEntry> kept, LedgerEntry entry) {
        return of(kept, entry).isPresent();
    }

    static Optional<QuarantineEntry> of(List<QuarantineEntry> kept, LedgerEntry entry) {
        return kept.stream()
                .filter(held -> held.name().equals(entry.name()))
                .filter(held -> held.digest().equals(entry.digest()))
                .findFirst();
    }

    /** For the administrator: since when, why, and what to do. */
    static String sentence(QuarantineEntry kept) {
        return kept.version() + " 从" + MINUTE.format(kept.since()) + " 起被隔离：" + kept.cause()
                + "它的事项暂停收件，已经收的件可以人工接着办。请换上改好的版本或退回上一个版本；确认没有问题的，可以解除隔离。";
    }
}
