// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongban.bench.Karaf;

/** Changes one module while its matter and two others are read, filed, decided and followed. */
final class UnderLoad {
    private static final long WARM_MILLIS = 20_000;
    private static final long BEFORE_MILLIS = 20_000;

    private final Scene scene;
    private final List<Node> nodes;
    private final Stage stage;
    private final Report report;
    private final Receipts receipts = new Receipts();
    private final Changes changes;

    /**
     * Nothing has begun.
     *
     * @param scene what is changed
     * @param nodes all of them; changes are made through the first
     * @param stage who acts
     * @param report takes the figures
     */
    UnderLoad(Scene scene, List<Node> nodes, Stage stage, Report report) {
        this.scene = scene;
        this.nodes = List.copyOf(nodes);
        this.stage = stage;
        this.report = report;
        this.changes = new Changes(nodes.get(0), scene);
    }

    Changes changes() {
        return changes;
    }

    void run() throws IOException {
        List<Path> archives = archives();
        Door door = new Door(nodes.stream().map(Node::port).toList());
        Agenda agenda = new Agenda(stage.citizens(), stage.officers(), receipts);
        Tally warm = new Tally(scene.watched());
        Tally before;
        Tally during;
        List<Bundles> bundles;
        Collector collector = Collector.of(nodes.get(0));
        int collected;
        try (Load load = new Load(door, agenda, scene.rate(), warm)) {
            Karaf.pause(WARM_MILLIS);
            before = load.turn(new Tally(scene.watched()));
            bundles = others();
            Karaf.pause(BEFORE_MILLIS);
            report.add("requests a second held before, of " + scene.rate(), before.rate());
            collected = collector.lines();
            report.say("before: " + before);
            during = load.turn(new Tally(scene.watched()));
            changes.make(archives);
            report.say("during: " + during);
            report.add("requests a second held during, of " + scene.rate(), during.rate());
        }
        agenda.settle(door);
        new LoadFigures(report, before, during, scene.longestPause()).add();
        report.add("   longest pause of the garbage collector, ms", collector.longest(collected));
        changes.add(report);
        found(receipts.look(door, stage.citizens()));
        touched(bundles);
        report.complain(warm.complaints());
    }

    private void found(Receipts.Found found) {
        report.add("acknowledged filings", receipts.count());
        report.none("acknowledged filings that are lost", found.lost().size());
        report.none(
                "cases that nobody was told of, or told twice", found.doubled().size());
    }

    private void touched(List<Bundles> before) throws IOException {
        List<String> touched = new ArrayList<>();
        List<Bundles> now = others();
        for (int i = 0; i < now.size(); i++) {
            touched.addAll(now.get(i).changed(before.get(i)));
        }
        report.none("other bundles with another id or lastModified", touched.size());
        report.complain(String.join("\n", touched));
    }

    private List<Bundles> others() throws IOException {
        List<Bundles> found = new ArrayList<>();
        for (Node node : nodes) {
            found.add(Bundles.of(node).without(scene.module()));
        }
        return found;
    }

    private List<Path> archives() throws IOException {
        NextArchive next = new NextArchive(scene.original(), scene.places());
        List<Path> archives = new ArrayList<>();
        for (String version : scene.versions()) {
            archives.add(next.make(version));
        }
        return archives;
    }
}
