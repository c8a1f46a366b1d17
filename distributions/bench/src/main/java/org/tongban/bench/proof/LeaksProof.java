// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.tongban.bench.Figure;
import org.tongban.bench.Karaf;
import org.tongban.bench.Places;

/** What is left of modules that came, were replaced a hundred times, were used, and went. */
final class LeaksProof {
    private static final int PEOPLE = 1;
    private static final int FILE_EVERY = 10;
    /**
     * Felix 7.0.5 keeps the name tag of every bundle that ever used a service, until that service leaves: about 7 KiB, and
     * neither its classes nor its files.
     */
    private static final String FELIX = "kept by Felix";

    /** What is kept on purpose, with who keeps it; the registry of matters forgets the oldest of too many. */
    private static final Map<String, String> KEPT = Map.of(
            "org.apache.felix.framework.BundleImpl", FELIX,
            "org.apache.felix.framework.BundleRevisionImpl", FELIX,
            "org.tongban.matter.Matter", "kept for drafts, bounded");

    /** The platform's own pool, which grows when it is used and shrinks when it is not. */
    private static final String HOOKS = "matter-hook";

    /** Upkeep looks every five seconds, and so does the clock of components. */
    private static final long SETTLE_MILLIS = 7_000;

    private final Places places;
    private final boolean dump;
    private final Map<String, Integer> serving = new HashMap<>();
    private final Report report = new Report();

    LeaksProof(Places places, boolean dump) {
        this.places = places;
        this.dump = dump;
    }

    /**
     * A module, and how often it is replaced.
     *
     * @param name in the ledger
     * @param archive below the home of the county
     * @param upgrades how many
     * @param code package of its classes
     */
    private record Guest(String name, String archive, int upgrades, String code) {}

    /** The portals first: one brings the departments that it needs. */
    private static final List<Guest> GUESTS = List.of(
            new Guest("portal-wujin", "modules/wujin-0.1.0.jar", 20, "org.tongban.wujin"),
            new Guest("capability-queue", "modules/queue-0.1.0.jar", 10, "org.tongban.queue.internal"),
            new Guest("capability-rating", "modules/rating-0.1.0.jar", 10, "org.tongban.rating.internal"),
            new Guest(Changes.MODULE, "modules/civil-affairs-0.1.0.jar", 100, "org.tongban.civilaffairs"));

    Report run() throws IOException {
        try (Node node = Node.lay(places, "leaks", "", Map.of())) {
            node.start();
            node.serves();
            Stage stage = Stage.set(node, PEOPLE);
            for (Guest guest : GUESTS) {
                life(node, stage, guest, 2); // whatever is loaded once and stays is not a leak
            }
            Karaf.pause(SETTLE_MILLIS);
            Remains before = Remains.of(node, packages());
            for (Guest guest : GUESTS) {
                life(node, stage, guest, guest.upgrades());
            }
            Karaf.pause(SETTLE_MILLIS);
            figures(before, Remains.of(node, packages()));
            if (dump) {
                report.condition("heap", Remains.dump(node).toString());
            }
        }
        return report;
    }

    private static List<String> packages() {
        return GUESTS.stream().map(Guest::code).toList();
    }

    private void life(Node node, Stage stage, Guest guest, int upgrades) throws IOException {
        Administrator administrator = new Administrator(node);
        if (administrator.version(guest.name()).isEmpty()) {
            administrator.install(guest.name()).expecting(200, 201);
        }
        NextArchive next = new NextArchive(places.county().resolve(guest.archive()), places);
        for (int i = 1; i <= upgrades; i++) {
            Path archive = next.make("0.1." + i);
            administrator.upgrade(archive).expecting(200);
            use(node);
            if (guest.name().equals(Changes.MODULE) && i % FILE_EVERY == 1) {
                file(node, stage.citizens().get(0));
            }
        }
        serving.put(guest.code(), Remains.loaders(node, List.of(guest.code())).getOrDefault(guest.code(), 0));
        administrator.uninstall(guest.name()).expecting(200);
    }

    private static void use(Node node) throws IOException {
        node.ask(Call.get("/matters/" + Errand.ALLOWANCE.matter()).with("Cookie", "portal=tianning"));
        node.ask(Call.get("/").with("Cookie", "portal=wujin"));
        node.ask(Call.get("/api/matters"));
    }

    /** With the hook of the department, which is code of the module. */
    private static void file(Node node, Citizen citizen) throws IOException {
        Filing filing = new Filing(citizen, Errand.ALLOWANCE, new Receipts(), taken -> {});
        while (!filing.filed()) {
            Answer answer = node.ask(filing.call()).expecting(200, 201);
            filing.took(answer);
        }
    }

    private void figures(Remains before, Remains after) {
        for (Guest guest : GUESTS) {
            int left = after.loaders().getOrDefault(guest.code(), 0);
            report.none("class loaders of " + guest.name() + ", " + guest.upgrades() + " upgrades later", left);
            report.add("   while it served", serving.getOrDefault(guest.code(), 0));
        }
        for (String type : new TreeSet<>(after.objects().keySet())) {
            int grown = after.objects().getOrDefault(type, 0) - before.objects().getOrDefault(type, 0);
            String name = type.substring(type.lastIndexOf('.') + 1);
            String line = "more " + name + " than before, of " + after.objects().get(type);
            if (KEPT.containsKey(type)) {
                report.add(line + " (" + KEPT.get(type) + ")", grown);
            } else {
                report.none(line, Math.max(0, grown));
            }
        }
        threads(before, after);
        report.none("open files of bundles that are gone", after.files());
        report.none("more bundles in the cache than before", Math.max(0, after.bundles() - before.bundles()));
        report.add(Figure.ratio(
                "heap after collections, after / before, MiB", mib(after), mib(before), Figure.Reach.NONE));
    }

    /** A pool that grew is the platform's own; a thread of a new name came with a module. */
    private void threads(Remains before, Remains after) {
        int threads = 0;
        for (String name : new TreeSet<>(after.threads().keySet())) {
            int grown = after.threads().getOrDefault(name, 0) - before.threads().getOrDefault(name, 0);
            if (grown > 0) {
                boolean strange = !before.threads().containsKey(name) && !name.startsWith(HOOKS);
                threads += strange ? grown : 0;
                report.complain(grown + " more threads " + name + (strange ? ", of a new name" : ""));
            }
        }
        report.none("threads of a new name", threads);
    }

    private static double mib(Remains remains) {
        return remains.heap() / 1024 / 1024;
    }
}
