// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.tongban.bench.Figure;
import org.tongban.bench.Karaf;
import org.tongban.bench.Places;

/** A department delivers fifty times while its matter and two others are read, filed, decided and followed. */
final class HotProof {
    private static final int PEOPLE = 24;
    private static final int UPGRADES = 50;
    private static final int ROLLBACKS = 5;
    private static final long CADENCE_MILLIS = 1_000;
    private static final long WARM_MILLIS = 20_000;
    private static final long BEFORE_MILLIS = 20_000;

    private final Places places;
    private final int rate;
    private final Report report = new Report();

    HotProof(Places places, int rate) {
        this.places = places;
        this.rate = rate;
    }

    Report run() throws IOException {
        try (Node node = Node.lay(places, "hot", "", Map.of())) {
            node.start();
            report.condition("first start, s", String.format(java.util.Locale.ROOT, "%.1f", node.serves()));
            Stage stage = Stage.set(node, PEOPLE);
            under(node, stage);
        }
        return report;
    }

    private void under(Node node, Stage stage) throws IOException {
        List<String> versions = versions(UPGRADES);
        List<Path> archives = archives(versions);
        Receipts receipts = new Receipts();
        Door door = new Door(List.of(node.port()));
        Changes changes = new Changes(node);
        String watched = Errand.ALLOWANCE.matter();
        Tally warm = new Tally(watched);
        Tally before;
        Tally during;
        Bundles bundles;
        try (Load load = new Load(door, new Agenda(stage.citizens(), stage.officers(), receipts), rate, warm)) {
            Karaf.pause(WARM_MILLIS);
            before = load.turn(new Tally(watched));
            bundles = Bundles.of(node).without(Changes.MODULE);
            Karaf.pause(BEFORE_MILLIS);
            report.add("requests a second held before, of " + rate, before.rate());
            during = load.turn(new Tally(watched));
            changes.upgrade(archives, versions, CADENCE_MILLIS);
            changes.rollback(back(versions), CADENCE_MILLIS);
            report.add("requests a second held during, of " + rate, during.rate());
        }
        new LoadFigures(report, before, during).add();
        times(changes);
        Receipts.Found found = receipts.look(door, stage.citizens());
        report.add("acknowledged filings", receipts.count());
        report.none("acknowledged filings that are lost", found.lost().size());
        report.none(
                "cases that nobody was told of, or told twice", found.doubled().size());
        List<String> touched = Bundles.of(node).without(Changes.MODULE).changed(bundles);
        report.none("other bundles with another id or lastModified", touched.size());
        report.complain(String.join("\n", touched));
        report.complain(warm.complaints());
    }

    private void times(Changes changes) {
        double[] upgrades = changes.upgrades();
        double[] rollbacks = changes.rollbacks();
        report.add("upgrades that came into force, of " + UPGRADES, upgrades.length);
        if (upgrades.length > 0) {
            report.most("from the file to the first answer, median, s", Figure.median(upgrades), 1);
            report.most("   the longest, s", Arrays.stream(upgrades).max().orElse(0), 1);
        }
        if (rollbacks.length > 0) {
            report.most(
                    "rollback to the first answer, median of " + rollbacks.length + ", s", Figure.median(rollbacks), 1);
            report.most("   the longest, s", Arrays.stream(rollbacks).max().orElse(0), 1);
        }
        report.complain(String.join("\n", changes.refusals()));
    }

    private static List<String> versions(int count) {
        List<String> versions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            versions.add("0.1." + i);
        }
        return versions;
    }

    private static List<String> back(List<String> versions) {
        List<String> back = new ArrayList<>(versions.subList(versions.size() - 1 - ROLLBACKS, versions.size() - 1));
        Collections.reverse(back);
        return back;
    }

    private List<Path> archives(List<String> versions) throws IOException {
        NextArchive next = new NextArchive(
                places.county().resolve("modules/civil-affairs-0.1.0.jar"),
                Files.createDirectories(places.fresh("archives")));
        List<Path> archives = new ArrayList<>();
        for (String version : versions) {
            archives.add(next.make(version));
        }
        return archives;
    }
}
