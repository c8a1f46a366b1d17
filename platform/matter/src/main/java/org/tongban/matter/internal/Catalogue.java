// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.engine.lint.Linter;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;
import org.tongban.publication.internal.PublicationLog;

/** What the bundles bring, and the edition that readers see. Writers take turns, readers never wait for bundles. */
final class Catalogue {
    private static final Comparator<Finding> PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    private final Portals portals;
    private final Supplier<Linter> linter;
    private final Replaced replaced;
    private final Published published;
    private final Map<Long, Delivery> present = new TreeMap<>();
    private final Map<String, Long> arrivals = new HashMap<>();
    private LocalParts local = LocalParts.NONE;
    private volatile Edition edition;

    /**
     * An empty catalogue.
     *
     * @param portals bring implementations
     * @param linter by the calendar of the day
     * @param replaced keeps what was on offer
     * @param published decides what is in force
     */
    Catalogue(Portals portals, Supplier<Linter> linter, Replaced replaced, Published published) {
        this.portals = portals;
        this.linter = linter;
        this.replaced = replaced;
        this.published = published;
        this.edition = new Edition(0, moment(), Map.of(), List.of(), Map.of(), LocalParts.NONE, List.of());
    }

    synchronized void add(Delivery delivery) {
        published.adopt(delivery);
        present.put(delivery.bundle(), delivery);
        arrivals.merge(delivery.name(), delivery.bundle(), Math::min);
        publish();
    }

    synchronized void remove(Delivery delivery) {
        present.remove(delivery.bundle());
        publish();
    }

    /** The current edition; a new one when portals or publications have changed, or the day. */
    Edition edition() {
        Edition now = edition;
        return now.moment().equals(moment()) ? now : renewed();
    }

    private Moment moment() {
        PublicationLog log = published.log();
        return new Moment(portals.stamp(), log.now().revision(), log.today());
    }

    /** Of a module that has its version in force here, only that one; the others stand ready or are kept. */
    private List<Delivery> speaking() {
        Map<String, String> inForce = new HashMap<>();
        present.values()
                .forEach(delivery -> portals.inForce(delivery.name())
                        .filter(version -> delivery.version().toString().equals(version))
                        .ifPresent(version -> inForce.put(delivery.name(), version)));
        return present.values().stream()
                .filter(delivery -> delivery.version()
                        .toString()
                        .equals(inForce.getOrDefault(
                                delivery.name(), delivery.version().toString())))
                .toList();
    }

    Optional<Matter> retained(String digest) {
        return edition.offered(digest)
                .map(Offered::matter)
                .or(() -> replaced.find(digest).map(Replaced.Version::matter))
                .or(() -> kept(digest).map(kept -> kept.offered().matter()));
    }

    /** What only this version of a bundle brings: its digests without those that are on offer. */
    synchronized Set<String> only(String symbolicName, String version) {
        Edition now = edition;
        return present.values().stream()
                .filter(delivery -> delivery.name().equals(symbolicName)
                        && delivery.version().toString().equals(version))
                .flatMap(delivery -> delivery.matters().stream()
                        .map(offered -> offered.matter().digest())
                        .filter(digest -> now.offered(digest)
                                .filter(offered -> offered.bundle() != delivery.bundle())
                                .isEmpty()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A version that is not on offer and whose bundle runs on. */
    private synchronized Optional<Candidate> kept(String digest) {
        return present.values().stream()
                .flatMap(delivery -> delivery.matters().stream().map(offered -> new Candidate(delivery, offered)))
                .filter(candidate -> candidate.offered().matter().digest().equals(digest))
                .findFirst();
    }

    /** The bundle that brings or last brought a version. */
    Optional<Long> provider(String digest) {
        return edition.offered(digest)
                .map(Offered::bundle)
                .or(() -> kept(digest).map(kept -> kept.delivery().bundle()))
                .or(() -> replaced.find(digest).map(Replaced.Version::bundle));
    }

    private synchronized Edition renewed() {
        if (!edition.moment().equals(moment())) {
            publish();
        }
        return edition;
    }

    private void publish() {
        Moment moment = moment();
        Linter rules = linter.get();
        List<Delivery> speaking = speaking();
        Selection selection = new Selection(speaking, arrivals, rules);
        Published.Choice choice = published.choose(selection.versions(), moment.day());
        JointChoice joint = new JointChoice(choice.matters(), rules);
        List<Offered> offered = new ArrayList<>(joint.offered());
        offered.sort(byName());
        local = new LocalParts(portals.now(), offered, rules, local);
        Stream<Finding> installed = speaking.stream().flatMap(delivery -> delivery.findings().stream());
        List<Finding> findings = Stream.of(
                        installed, selection.findings().stream(), joint.findings().stream(), local.findings().stream())
                .flatMap(found -> found)
                .sorted(PLACE)
                .toList();
        Edition next = new Edition(
                edition.revision() + 1, moment, selection.versions(), offered, choice.areas(), local, findings);
        edition.all().stream()
                .filter(old -> next.offered(old.matter().digest()).isEmpty())
                .forEach(replaced::add);
        edition = next;
    }

    private static Comparator<Offered> byName() {
        Comparator<Object> chinese = Collator.getInstance(Locale.CHINA);
        return Comparator.<Offered, Object>comparing(offered -> offered.matter().name(), chinese)
                .thenComparing(offered -> offered.matter().code());
    }
}
