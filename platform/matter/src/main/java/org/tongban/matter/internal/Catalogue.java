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
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tongban.engine.lint.Linter;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;

/** What the bundles bring, and the edition that readers see. Writers take turns, readers never wait for bundles. */
final class Catalogue {
    private static final Comparator<Finding> PLACE =
            Comparator.comparing(Finding::file).thenComparingInt(Finding::line);

    private final Portals portals;
    private final Supplier<Linter> linter;
    private final Replaced replaced;
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
     */
    Catalogue(Portals portals, Supplier<Linter> linter, Replaced replaced) {
        this.portals = portals;
        this.linter = linter;
        this.replaced = replaced;
        this.edition = new Edition(0, portals.stamp(), List.of(), LocalParts.NONE, List.of());
    }

    synchronized void add(Delivery delivery) {
        present.put(delivery.bundle(), delivery);
        arrivals.merge(delivery.name(), delivery.bundle(), Math::min);
        publish();
    }

    synchronized void remove(Delivery delivery) {
        present.remove(delivery.bundle());
        publish();
    }

    /** The current edition; a new one when the portals have changed. */
    Edition edition() {
        Edition now = edition;
        return now.stamp().equals(portals.stamp()) ? now : renewed();
    }

    Optional<Matter> retained(String digest) {
        return edition.offered(digest)
                .map(Offered::matter)
                .or(() -> replaced.find(digest).map(Replaced.Version::matter));
    }

    /** The bundle that brings or last brought a version. */
    Optional<Long> provider(String digest) {
        return edition.offered(digest)
                .map(Offered::bundle)
                .or(() -> replaced.find(digest).map(Replaced.Version::bundle));
    }

    private synchronized Edition renewed() {
        if (!edition.stamp().equals(portals.stamp())) {
            publish();
        }
        return edition;
    }

    private void publish() {
        Portals.Stamp stamp = portals.stamp();
        Linter rules = linter.get();
        Selection selection = new Selection(present.values(), arrivals, rules);
        List<Offered> offered = new ArrayList<>(selection.chosen());
        offered.sort(byName());
        local = new LocalParts(portals.now(), offered, rules, local);
        Stream<Finding> installed = present.values().stream().flatMap(delivery -> delivery.findings().stream());
        List<Finding> findings = Stream.of(installed, selection.findings().stream(), local.findings().stream())
                .flatMap(found -> found)
                .sorted(PLACE)
                .toList();
        Edition next = new Edition(edition.revision() + 1, stamp, offered, local, findings);
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
