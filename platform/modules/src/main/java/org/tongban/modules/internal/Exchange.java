// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.module.Objection;
import org.tongban.module.SchemaPreparation;

/**
 * Exchanges a part of which there is one at a time: everything is prepared while the old one serves, then requests wait at
 * the gate while the new one takes its place, and if it does not serve, the old one has its place again before anybody is
 * let in. Not safe for several threads.
 */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    /** Together with the way back this stays below the time for which requests may wait. */
    private static final Duration COMEBACK = Duration.ofSeconds(5);

    private static final Duration WAY_BACK = Duration.ofSeconds(3);

    private static final int MOST_NAMED = 5;

    private final Places places;
    private final Occupants occupants;
    private final Comeback comeback;
    private final Door door;
    private final JobBook book;
    private final Farewell farewell;
    private final ServiceTracker<SchemaPreparation, SchemaPreparation> tables;

    Exchange(BundleContext context, Framework framework, JobBook book) {
        this.occupants = new Occupants(context);
        this.places = new Places(context, framework, occupants);
        this.comeback = new Comeback(context);
        this.door = new Door(context, book);
        this.book = book;
        this.farewell = new Farewell(book);
        this.tables = new ServiceTracker<>(context, SchemaPreparation.class, null);
        tables.open();
    }

    /** How versions leave that were decided against. */
    Farewell farewell() {
        return farewell;
    }

    void close() {
        tables.close();
        door.close();
        comeback.close();
    }

    /**
     * Puts a version in the place of whatever has it.
     *
     * @param next the version
     * @param decide writes the ledger; called while requests still wait, once the version serves
     * @throws ArchiveException when it does not serve; then what served before serves again
     */
    void exchange(ModuleArchive next, Door.Act decide) throws ArchiveException {
        Bundle staged = places.stage(next);
        List<Bundle> others = occupants.of(next.name()).stream()
                .filter(bundle -> !bundle.equals(staged))
                .toList();
        boolean placed = false;
        try {
            prepare(next, staged);
            Turn turn = new Turn(staged, active(others), comeback.census());
            if (turn.old().isEmpty()) {
                start(staged);
                decide.run();
            } else {
                door.pass(() -> turnOver(next, turn, decide));
            }
            placed = true;
        } finally {
            if (!placed) {
                clear(staged);
            }
        }
        places.keep(staged);
        others.forEach(other -> farewell.to(other, places::clear));
        book.say(next.name() + " " + next.version() + " 已经在用，旧版本的文件留着，可以退回。");
    }

    private void clear(Bundle bundle) {
        try {
            places.clear(bundle);
        } catch (ArchiveException left) {
            LOG.warn("{} is left over: {}", bundle, left.sentence());
        }
    }

    /** Whether a version runs beside the one in force. */
    boolean rivalled(String module, Optional<Bundle> inForce) {
        return active(occupants.of(module)).stream().anyMatch(bundle -> !inForce.equals(Optional.of(bundle)));
    }

    /** A bundle that came as a feature, with a higher version than this one: it came with a new distribution. */
    Optional<Bundle> newer(String module, String version) {
        Version known = Version.parseVersion(version);
        return occupants.of(module).stream()
                .filter(bundle -> !Occupants.own(bundle))
                .filter(bundle -> bundle.getVersion().compareTo(known) > 0)
                .findFirst();
    }

    /** Who changes places. */
    private record Turn(Bundle next, List<Bundle> old, Comeback.Census before) {}

    private void prepare(ModuleArchive next, Bundle staged) throws ArchiveException {
        book.say(next.name() + " " + next.version() + " 放好了，还没有启动。");
        SchemaPreparation schema = tables.getService();
        Optional<String> problem = schema == null ? Optional.empty() : schema.prepare(staged.getBundleId());
        if (problem.isPresent()) {
            throw new ArchiveException("schema", problem.get(), "旧版本照常在用。请按原因改好，重新打包。");
        }
        book.say("它要的数据表准备好了，旧版本照常在用。");
    }

    private void turnOver(ModuleArchive next, Turn turn, Door.Act decide) throws ArchiveException {
        boolean decided = false;
        try {
            stop(turn.old());
            start(turn.next());
            serving(turn);
            decide.run();
            decided = true;
        } finally {
            if (!decided) {
                back(next, turn);
            }
        }
    }

    private void stop(List<Bundle> bundles) throws ArchiveException {
        for (Bundle bundle : bundles) {
            try {
                places.stop(bundle);
            } catch (BundleException stuck) {
                throw new ArchiveException("stop", "旧版本停不下来：" + stuck.getMessage() + "。", "请看日志。");
            }
        }
        book.say("旧版本停了。");
    }

    private void start(Bundle bundle) throws ArchiveException {
        try {
            places.start(bundle);
        } catch (BundleException failed) {
            throw new ArchiveException("start", "新版本没有启动成功：" + failed.getMessage() + "。", "请按原因改好，重新打包。");
        }
    }

    private void serving(Turn turn) throws ArchiveException {
        Set<Comeback.Part> missing = comeback.missing(turn.before(), turn.next(), COMEBACK);
        List<String> broken = missing.isEmpty()
                ? comeback.broken(turn.next())
                : missing.stream().map(Comeback.Part::component).toList();
        if (!broken.isEmpty()) {
            String names = broken.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
            throw new ArchiveException(new Objection(
                    "start", "换上新版本以后，" + broken.size() + " 个部件没有起来：" + names + "。", "请看日志里的原因，改好后重新打包。"));
        }
        book.say("新版本启动了，" + turn.before().serving().size() + " 个部件都在。");
    }

    private void back(ModuleArchive next, Turn turn) {
        try {
            places.stop(turn.next());
            for (Bundle old : turn.old()) {
                places.start(old);
            }
            Set<Comeback.Part> missing = turn.old().isEmpty()
                    ? Set.of()
                    : comeback.missing(turn.before(), turn.old().get(0), WAY_BACK);
            book.say(missing.isEmpty() ? "没有换成，旧版本已经回来，所有部件都在。" : "没有换成，旧版本已经回来，还有 " + missing.size() + " 个部件在启动。");
        } catch (BundleException worse) {
            LOG.error("the old version of {} does not come back", next.name(), worse);
            book.say("没有换成，旧版本也没有马上起来，平台会接着试。请看状态页。");
        }
    }

    private static List<Bundle> active(List<Bundle> bundles) {
        return bundles.stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .toList();
    }
}
