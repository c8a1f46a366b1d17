// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;
import org.tongban.publication.PublicationKind;

/** The log of one matter, and what follows from it. */
public final class History {
    /** Of a matter that nobody has heard of. */
    static final History NONE = new History(List.of());

    private static final Comparator<PublicationEntry> EFFECT = Comparator.comparing(
                    (PublicationEntry entry) -> entry.from().orElse(LocalDate.MIN))
            .thenComparing(PublicationEntry::seq);

    private final List<PublicationEntry> entries;

    /**
     * Of one matter.
     *
     * @param entries in the order of their numbers
     */
    History(List<PublicationEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    List<PublicationEntry> entries() {
        return entries;
    }

    int next() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).seq() + 1;
    }

    /**
     * Whether a version was ever approved, asked for or sent back.
     *
     * @param digest of the version
     * @return false when the log does not mention it
     */
    public boolean knows(String digest) {
        return entries.stream().anyMatch(about(digest));
    }

    Optional<PublicationEntry> request(int seq) {
        return entries.stream()
                .filter(entry -> entry.seq() == seq && entry.step() == Step.REQUESTED)
                .findFirst();
    }

    Optional<PublicationEntry> decision(int request) {
        return entries.stream()
                .filter(entry -> entry.request() == request && entry.step() != Step.REQUESTED)
                .findFirst();
    }

    /** Requests that wait. */
    List<PublicationEntry> open() {
        return entries.stream()
                .filter(entry ->
                        entry.step() == Step.REQUESTED && decision(entry.seq()).isEmpty())
                .toList();
    }

    /** When a version was approved last. */
    Optional<PublicationEntry> approval(String digest) {
        return last(about(digest).and(entry -> entry.step() == Step.GRANTED));
    }

    Optional<PublicationEntry> latest(String digest) {
        return last(about(digest));
    }

    private Optional<PublicationEntry> last(Predicate<PublicationEntry> which) {
        return entries.stream().filter(which).reduce((earlier, later) -> later);
    }

    private static Predicate<PublicationEntry> about(String digest) {
        return entry -> entry.digest().filter(digest::equals).isPresent();
    }

    /** Whether a suspension is agreed, also one that begins later. */
    boolean suspended(Optional<String> area) {
        return last(entry -> entry.step() == Step.GRANTED
                        && entry.kind() != PublicationKind.PUBLISH
                        && entry.area().equals(area))
                .filter(entry -> entry.kind() == PublicationKind.SUSPEND)
                .isPresent();
    }

    /**
     * What holds on a day.
     *
     * @param day any day
     * @return of what was agreed, in the order in which it takes effect
     */
    public Standing on(LocalDate day) {
        Map<String, LocalDate> approved = new LinkedHashMap<>();
        Map<String, MatterState> areas = new TreeMap<>();
        Optional<MatterState> state = Optional.empty();
        List<PublicationEntry> agreed = entries.stream()
                .filter(entry -> entry.step() == Step.GRANTED)
                .filter(entry -> entry.from().filter(day::isBefore).isEmpty())
                .sorted(EFFECT)
                .toList();
        for (PublicationEntry entry : agreed) {
            entry.digest().ifPresent(digest -> {
                approved.remove(digest);
                approved.put(digest, entry.from().orElse(day));
            });
            if (entry.area().isPresent()) {
                inArea(areas, entry.area().get(), entry);
            } else {
                state = everywhere(state, entry);
            }
        }
        return new Standing(approved, state, areas);
    }

    private static void inArea(Map<String, MatterState> areas, String area, PublicationEntry entry) {
        if (entry.kind() == PublicationKind.SUSPEND) {
            areas.put(area, state(MatterState.Status.SUSPENDED, entry));
        } else {
            areas.remove(area);
        }
    }

    private static Optional<MatterState> everywhere(Optional<MatterState> before, PublicationEntry entry) {
        return switch (entry.kind()) {
            case SUSPEND -> Optional.of(state(MatterState.Status.SUSPENDED, entry));
            case CANCEL -> Optional.of(state(MatterState.Status.CANCELLED, entry));
            case RESUME -> Optional.of(Publications.IN_USE);
            // A matter that was cancelled comes back by being published anew; a suspension outlasts a new version.
            case PUBLISH ->
                before.map(state -> state.status() == MatterState.Status.CANCELLED ? Publications.IN_USE : state);
        };
    }

    private static MatterState state(MatterState.Status status, PublicationEntry entry) {
        return new MatterState(
                status, entry.from(), Optional.of(entry.reason()).filter(text -> !text.isBlank()), entry.until());
    }
}
