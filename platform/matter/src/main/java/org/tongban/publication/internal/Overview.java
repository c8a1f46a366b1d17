// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.MatterVersion;
import org.tongban.publication.MatterVersion.Stage;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;

/** Draws up where matters stand. One overview sees one snapshot. */
final class Overview {
    private final MatterSnapshot snapshot;
    private final Publications publications;
    private final LocalDate today;

    Overview(Installed installed, PublicationLog log) {
        this.snapshot = installed.snapshot();
        this.publications = log.now();
        this.today = log.today();
    }

    MatterPublication of(List<InstalledVersion> installed) {
        Matter newest = installed.get(0).matter();
        Optional<Matter> offered = snapshot.find(newest.code());
        History history = publications.of(newest.code());
        Standing standing = history.on(today);
        List<PublicationEntry> latestFirst = new ArrayList<>(history.entries());
        Collections.reverse(latestFirst);
        return new MatterPublication(
                newest.code(),
                offered.orElse(newest).name(),
                newest.department(),
                offered.map(Matter::digest),
                offered.map(Matter::state).or(standing::state).orElse(Publications.IN_USE),
                standing.areas(),
                versions(installed, offered, history),
                history.open(),
                List.copyOf(latestFirst));
    }

    private static List<MatterVersion> versions(
            List<InstalledVersion> installed, Optional<Matter> offered, History history) {
        List<MatterVersion> versions = new ArrayList<>(installed.stream()
                .map(version -> new MatterVersion(
                        version.matter().digest(),
                        version.matter().version(),
                        stage(version.matter().digest(), offered, history),
                        from(version.matter().digest(), history),
                        true,
                        version.findings()))
                .toList());
        offered.filter(matter ->
                        versions.stream().noneMatch(version -> version.digest().equals(matter.digest())))
                .ifPresent(matter -> versions.add(new MatterVersion(
                        matter.digest(),
                        matter.version(),
                        Stage.OFFERED,
                        from(matter.digest(), history),
                        false,
                        List.of())));
        return List.copyOf(versions);
    }

    private static Optional<LocalDate> from(String digest, History history) {
        return history.approval(digest).flatMap(PublicationEntry::from);
    }

    private static Stage stage(String digest, Optional<Matter> offered, History history) {
        if (offered.filter(matter -> matter.digest().equals(digest)).isPresent()) {
            return Stage.OFFERED;
        }
        Optional<PublicationEntry> latest = history.latest(digest);
        if (latest.filter(entry -> entry.step() == Step.REQUESTED).isPresent()) {
            return Stage.SUBMITTED;
        }
        if (history.approval(digest).isPresent()) {
            return Stage.APPROVED;
        }
        return latest.isPresent() ? Stage.RETURNED : Stage.INSTALLED;
    }
}
