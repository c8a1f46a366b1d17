// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.tongban.module.ModuleRecord;
import org.tongban.module.NodeStatus;
import org.tongban.modules.internal.store.JpaNodes;

/** What this node tells the others about itself, and what they tell. */
final class Nodes {
    /** Five missed beats. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final JpaNodes store;
    private final String name;
    private final Clock clock = Clock.systemUTC();
    private final Instant started = Instant.now(clock);

    Nodes(JpaNodes store, String name) {
        this.store = store;
        this.name = name;
    }

    /** The name of this process: what the administrator calls it, or the machine and the port. */
    static String name(BundleContext context) {
        return Optional.ofNullable(context.getProperty("tongban.node"))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> host() + ":"
                        + Optional.ofNullable(context.getProperty("tongban.http.port"))
                                .orElse("0"));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** Says how this node stands. Quarantine holds everywhere, so it is no trouble of this node. */
    void beat(List<ModuleRecord> modules) {
        String problem = modules.stream()
                .filter(module -> module.state() == ModuleRecord.State.FAILED)
                .map(module -> module.name() + "：" + module.problem().orElse(""))
                .collect(Collectors.joining("；"));
        Map<String, String> versions = modules.stream()
                .filter(module -> module.state() == ModuleRecord.State.ACTIVE)
                .collect(Collectors.toMap(ModuleRecord::name, ModuleRecord::version, (one, other) -> one));
        store.beat(new NodeStatus(
                name,
                started,
                clock.instant(),
                true,
                problem.isEmpty() ? Optional.empty() : Optional.of(problem),
                versions));
    }

    /**
     * What a machine without any trouble serves and this one does not. If every machine has trouble, nobody is ahead: it is
     * better to serve most than nothing.
     */
    Optional<String> ahead(List<ModuleRecord> modules) {
        List<ModuleRecord> failed = modules.stream()
                .filter(module -> module.state() == ModuleRecord.State.FAILED)
                .toList();
        // The others are asked for only when there is something to compare.
        List<NodeStatus> well = failed.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(node -> node.alive() && node.problem().isEmpty())
                        .filter(node -> !node.name().equals(name))
                        .toList();
        return failed.stream()
                .filter(module -> well.stream()
                        .anyMatch(
                                node -> module.version().equals(node.versions().get(module.name()))))
                .findFirst()
                .map(module -> "这台机器还没有用上 " + module.name() + " " + module.version() + "，别的机器已经在用。请看这台机器的状态页。");
    }

    void leave() {
        store.leave(name);
    }

    List<NodeStatus> all() {
        return store.nodes(clock.instant().minus(SILENCE));
    }
}
