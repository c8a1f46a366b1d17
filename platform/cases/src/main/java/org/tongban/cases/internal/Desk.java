// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Dues;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaBlobs;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.cases.internal.store.StoredBlob;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.chain.Head;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Decided;
import org.tongban.engine.life.Life;
import org.tongban.engine.life.Refusal;
import org.tongban.engine.life.Waiting;
import org.tongban.identity.Caller;

/** Carries commands out: reads the case, lets the engine decide, writes what was decided. */
@Component(service = Desk.class)
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Access access;
    private final JpaCaseStore store;
    private final JpaBlobs blobs;
    private final Registers registers;

    /**
     * Over the store.
     *
     * @param access reads for those who may
     * @param store writes
     * @param blobs know files that no command has named yet
     * @param registers tell time and working days
     */
    @Activate
    public Desk(
            @Reference Access access,
            @Reference JpaCaseStore store,
            @Reference JpaBlobs blobs,
            @Reference Registers registers) {
        this.access = access;
        this.store = store;
        this.blobs = blobs;
        this.registers = registers;
    }

    CommandOutcome execute(Caller caller, CaseCommand command) {
        Optional<Access.Seen> found = access.see(caller, command.number());
        if (found.isEmpty()) {
            return new CommandOutcome.NotFound();
        }
        if (found.get().stored().head().seq() != command.seq()) {
            return new CommandOutcome.Conflict(CaseFiles.of(found.get()));
        }
        List<StoredBlob> unnamed = command instanceof CaseCommand.SupplyCorrection
                ? blobs.unnamed(command.number().value())
                : List.of();
        Access.Seen seen = found.get()
                .with(unnamed.stream()
                        .collect(Collectors.toMap(
                                StoredBlob::id, blob -> blob.material().material())));
        Decided decided = Life.decide(seen.facts(), command, caller);
        if (decided instanceof Refusal refusal) {
            return refusal.errors().isEmpty()
                    ? new CommandOutcome.NotAllowed(refusal.reason())
                    : new CommandOutcome.Invalid(refusal.errors());
        }
        return write(caller, command, seen, (Change) decided, unnamed);
    }

    private CommandOutcome write(
            Caller caller, CaseCommand command, Access.Seen seen, Change change, List<StoredBlob> unnamed) {
        Map<UUID, CaseMaterial> files =
                unnamed.stream().collect(Collectors.toMap(StoredBlob::id, StoredBlob::material));
        StoredEvent last = seen.stored().events().get(seen.stored().events().size() - 1);
        Instant now = registers.now();
        Entry.Advance advance = new Entry.Advance(
                head(seen, change, now),
                change.actor().ref(),
                now,
                change.events(),
                change.files().stream().distinct().map(files::get).toList(),
                new Head(command.number().value(), last.seq(), last.hash()));
        if (store.append(List.of(advance)).get(0) instanceof Outcome.Appended) {
            LOG.info("case {} {}", command.number(), change.to());
            return new CommandOutcome.Done(CaseFiles.of(access.open(command.number())));
        }
        return access.see(caller, command.number())
                .<CommandOutcome>map(current -> new CommandOutcome.Conflict(CaseFiles.of(current)))
                .orElseGet(CommandOutcome.NotFound::new);
    }

    private CaseHead head(Access.Seen seen, Change change, Instant now) {
        CaseHead before = seen.stored().head();
        DueDates dates = new DueDates(seen.definition(), registers.calendar());
        boolean decides = change.to() == CaseState.GRANTED || change.to() == CaseState.REFUSED;
        boolean accepts = before.acceptedAt().isEmpty() && change.to() == CaseState.ACCEPTED;
        Optional<Instant> decidedAt = decides ? Optional.of(now) : before.decidedAt();
        Dues dues = dues(seen, change.to(), accepts, now, dates);
        return new CaseHead(
                before.number(),
                before.seq() + change.events().size(),
                change.to(),
                before.matter(),
                before.department(),
                before.definition(),
                before.hall(),
                before.hallScope(),
                before.scope(),
                before.channel(),
                before.receivedAt(),
                accepts ? Optional.of(now) : before.acceptedAt(),
                decidedAt,
                now,
                dues,
                Waiting.of(seen.facts().after(change, change.actor())),
                dates.next(change.to(), dues, decidedAt));
    }

    private static Dues dues(Access.Seen seen, CaseState to, boolean accepts, Instant now, DueDates dates) {
        LocalDate received = Registers.date(seen.stored().head().receivedAt());
        LocalDate today = Registers.date(now);
        if (accepts) {
            return dates.accepted(received, complete(seen).orElse(received), today);
        }
        return switch (to) {
            case RECEIVED -> dates.received(received, today); // completed papers start a new acceptance period (T2)
            case CORRECTION -> dates.correction(received);
            default -> seen.stored().head().dues();
        };
    }

    /** When the papers were completed, if they had to be. */
    private static Optional<LocalDate> complete(Access.Seen seen) {
        return seen.stored().events().stream()
                .filter(event -> event.type() == CaseEventType.CORRECTION_SUPPLIED)
                .reduce((earlier, later) -> later)
                .map(event -> Registers.date(event.at()));
    }
}
