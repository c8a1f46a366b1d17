// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.engine.chain.Hash;
import org.tongban.matter.Implementation;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;

/**
 * How a service area does a life event: as it does the matters that it joins. Nobody has to publish it again. The first
 * part leads: its windows and phones are those of the event.
 */
final class JointOffer {
    private final MatterSnapshot snapshot;
    private final Matter event;

    JointOffer(MatterSnapshot snapshot, Matter event) {
        this.snapshot = snapshot;
        this.event = event;
    }

    /** Empty where a part that always belongs to it is not done. */
    Optional<Implementation> in(String area) {
        List<LifeEvent.Part> parts = event.event().map(LifeEvent::parts).orElse(List.of());
        List<MatterDefinition> done = parts.stream()
                .flatMap(part -> snapshot.definition(part.matter(), area).stream())
                .filter(definition -> definition.implementation().isPresent())
                .toList();
        boolean whole = parts.stream()
                .filter(part -> part.when().isEmpty())
                .allMatch(part -> done.stream()
                        .anyMatch(definition -> definition.matter().code().equals(part.matter())));
        return whole && !done.isEmpty() ? Optional.of(of(area, done)) : Optional.empty();
    }

    private Implementation of(String area, List<MatterDefinition> done) {
        List<Implementation> local =
                done.stream().flatMap(part -> part.implementation().stream()).toList();
        Implementation lead = local.get(0);
        String digests =
                done.stream().map(part -> part.matter().digest()).collect(Collectors.joining()) // the promise is theirs
                        + local.stream().map(Implementation::digest).collect(Collectors.joining());
        return new Implementation(
                event.code(),
                area,
                local.stream().map(Implementation::body).distinct().collect(Collectors.joining("、")),
                lead.bodyCode(),
                lead.office(),
                lead.windows(),
                lead.consult(),
                lead.complaint(),
                latest(done),
                lead.review(),
                lead.reviewWithin(),
                lead.court(),
                lead.courtWithin(),
                Hash.SHA_256.of((event.digest() + digests).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }

    /** T17: the latest promise of the parts; in days of different kinds, the roughly longest. */
    private static Optional<Matter.PromisedLimit> latest(List<MatterDefinition> done) {
        return done.stream()
                .map(MatterDefinition::promised)
                .max(Comparator.comparingInt(promise -> days(promise.limit())));
    }

    private static int days(org.tongban.matter.TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> limit.amount() * 7 / 5;
            case CALENDAR_DAY -> limit.amount();
            case MONTH -> limit.amount() * 30;
            case YEAR -> limit.amount() * 365;
        };
    }
}
