// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.internal.KeptVersion;
import org.tongban.publication.internal.PublicationLog;
import org.tongban.publication.internal.Publications;
import org.tongban.publication.internal.Standing;

/** Decides by the log of publications which of the installed versions is offered, and in which state. */
final class Published {
    private static final int KEPT = 200;

    private final PublicationLog log;
    private final Workshop workshop;
    private final Map<String, Offered> revived = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * By a log.
     *
     * @param log of publications
     * @param workshop compiles the rules of versions whose bundle has left
     */
    Published(PublicationLog log, Workshop workshop) {
        this.log = log;
        this.workshop = workshop;
    }

    /**
     * What is offered.
     *
     * @param matters no two with one code
     * @param areas by code the service areas in which it is suspended
     */
    record Choice(List<Offered> matters, Map<String, Map<String, MatterState>> areas) {}

    PublicationLog log() {
        return log;
    }

    /** Approves what is new, when the profile says so. */
    void adopt(Delivery delivery) {
        Publications known = log.now();
        List<KeptVersion> unknown = delivery.matters().stream()
                .filter(offered -> !known.of(offered.matter().code())
                        .knows(offered.matter().digest()))
                .map(offered -> new Candidate(delivery, offered).installed().kept())
                .toList();
        if (!unknown.isEmpty()) {
            log.adopt(unknown);
        }
    }

    Choice choose(Map<String, List<Candidate>> installed, LocalDate day) {
        Publications publications = log.now();
        List<Offered> matters = new ArrayList<>();
        Map<String, Map<String, MatterState>> areas = new HashMap<>();
        installed.forEach((code, versions) -> {
            Standing standing = publications.of(code).on(day);
            version(versions, standing).ifPresent(offered -> {
                matters.add(standing.state().map(offered::in).orElse(offered));
                areas.put(code, standing.areas());
            });
        });
        return new Choice(matters, areas);
    }

    private Optional<Offered> version(List<Candidate> installed, Standing standing) {
        return installed.stream()
                .map(Candidate::offered)
                .filter(offered ->
                        standing.approved().containsKey(offered.matter().digest()))
                .findFirst()
                .or(() -> earlier(installed.get(0), standing));
    }

    /** While all that is installed waits for approval, what was approved last goes on, also without its bundle. */
    private Optional<Offered> earlier(Candidate newest, Standing standing) {
        List<String> latestFirst = new ArrayList<>(standing.approved().keySet());
        Collections.reverse(latestFirst);
        return latestFirst.stream()
                .flatMap(digest -> revive(digest, newest).stream())
                .findFirst();
    }

    private Optional<Offered> revive(String digest, Candidate newest) {
        Optional<Offered> known = Optional.ofNullable(revived.get(digest));
        Optional<Offered> found = known.or(() -> log.kept(digest)
                .filter(kept -> kept.file().startsWith(newest.name() + "/"))
                .flatMap(kept -> read(kept, newest)));
        found.ifPresent(offered -> revived.put(digest, offered));
        if (revived.size() > KEPT) {
            revived.remove(revived.keySet().iterator().next());
        }
        return found.map(offered -> offered.from(newest.delivery().bundle()));
    }

    private Optional<Offered> read(KeptVersion kept, Candidate newest) {
        return DescriptorReader.read(kept.file(), kept.content())
                .value()
                .filter(read -> read.matter().digest().equals(kept.digest()))
                .map(read -> new Offered(
                        newest.delivery().bundle(), read, workshop.rules(read.matter()), SearchTerm.of(read.matter())));
    }
}
