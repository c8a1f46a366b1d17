// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaBlobs;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.cases.internal.store.StoredBlob;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.Decided;
import org.tongban.engine.life.Life;
import org.tongban.engine.life.Refusal;
import org.tongban.identity.Caller;

/** Carries commands out: reads the case, lets the engine decide, writes what was decided. */
@Component(service = Desk.class)
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** How often an act is tried whose case got new dates between reading and writing. */
    private static final int TRIES = 3;

    private final Access access;
    private final JpaCaseStore store;
    private final JpaBlobs blobs;
    private final Registers registers;
    private final Documents documents;
    private final Couriers couriers;
    private final Proceedings proceedings;
    private final SilentAcceptance silence;
    private final ActsOnKept onKept;

    /**
     * Over the store.
     *
     * @param access reads for those who may
     * @param store writes
     * @param blobs know files that no command has named yet
     * @param registers tell time and working days
     * @param documents draws what would go out
     * @param couriers fetch what is sent
     * @param silence has already accepted what was left without an answer
     */
    @Activate
    public Desk(
            @Reference Access access,
            @Reference JpaCaseStore store,
            @Reference JpaBlobs blobs,
            @Reference Registers registers,
            @Reference Documents documents,
            @Reference Couriers couriers,
            @Reference SilentAcceptance silence) {
        this.access = access;
        this.store = store;
        this.blobs = blobs;
        this.registers = registers;
        this.documents = documents;
        this.proceedings = new Proceedings(registers, documents);
        this.couriers = couriers;
        this.silence = silence;
        this.onKept = new ActsOnKept(access, store, proceedings, silence);
    }

    CommandOutcome execute(Caller caller, CaseCommand command) {
        return onKept.execute(caller, command)
                .<CommandOutcome>map(seen -> done(command, seen))
                .orElseGet(() -> read(caller, command));
    }

    private CommandOutcome read(Caller caller, CaseCommand command) {
        for (int tries = 1; ; tries++) {
            CommandOutcome outcome = attempt(caller, command);
            boolean onlyDates = outcome instanceof CommandOutcome.Conflict
                    && access.see(caller, command.number())
                            .filter(seen -> seen.asSeenAt(command.seq()))
                            .isPresent();
            if (!onlyDates || tries == TRIES) {
                return outcome;
            }
        }
    }

    private CommandOutcome attempt(Caller caller, CaseCommand command) {
        Optional<Access.Seen> found = access.see(caller, command.number());
        if (found.isEmpty()) {
            return new CommandOutcome.NotFound();
        }
        if (!found.get().asSeenAt(command.seq())) {
            return new CommandOutcome.Conflict(CaseFiles.of(found.get(), registers));
        }
        if (silence.settle(found.get())) {
            return conflict(caller, found.get());
        }
        return decide(caller, command, found.get());
    }

    /** For a case that the caller reaches by what was shown, not by a post. */
    CommandOutcome execute(Caller caller, CaseCommand command, Access.Seen seen) {
        return seen.asSeenAt(command.seq())
                ? decide(caller, command, seen)
                : new CommandOutcome.Conflict(CaseFiles.of(seen, registers));
    }

    CaseService.PreviewOutcome preview(Caller caller, CaseCommand command) {
        Optional<Access.Seen> found = access.see(caller, command.number());
        if (found.isEmpty()) {
            return new CaseService.PreviewOutcome.NotPossible(new CommandOutcome.NotFound());
        }
        Access.Seen seen = found.get();
        if (!seen.asSeenAt(command.seq())) {
            return new CaseService.PreviewOutcome.NotPossible(
                    new CommandOutcome.Conflict(CaseFiles.of(seen, registers)));
        }
        Decided decided = Life.decide(seen.facts(), command, caller, proceedings.moment(seen));
        return decided instanceof Change change
                ? documents.preview(seen, change)
                : new CaseService.PreviewOutcome.NotPossible(Proceedings.refused((Refusal) decided));
    }

    private CommandOutcome decide(Caller caller, CaseCommand command, Access.Seen found) {
        List<CaseMaterial> unnamed = Proceedings.supplies(command)
                ? blobs.unnamed(command.number().value()).stream()
                        .map(StoredBlob::material)
                        .toList()
                : List.of();
        Proceedings.Result result = proceedings.decide(caller, command, found, unnamed);
        if (result instanceof Proceedings.Result.Refused refused) {
            return refused.outcome();
        }
        Proceedings.Result.Possible possible = (Proceedings.Result.Possible) result;
        return order(
                caller, command, possible.seen(), possible.change(), ordered -> proceedings.advance(possible, ordered));
    }

    /** A courier is asked before anything is written: what the case says of a parcel, the courier knows. */
    private CommandOutcome order(
            Caller caller,
            CaseCommand command,
            Access.Seen seen,
            Change change,
            Function<Change, Entry.Advance> advance) {
        Couriers.Ordered ordered = couriers.order(change);
        if (ordered instanceof Couriers.Ordered.Refused refused) {
            return new CommandOutcome.NotAllowed(refused.reason());
        }
        Change taken = ((Couriers.Ordered.Taken) ordered).change();
        CommandOutcome outcome = write(caller, command, seen, advance.apply(taken));
        if (!(outcome instanceof CommandOutcome.Done)) {
            couriers.cancel(taken);
        }
        return outcome;
    }

    private CommandOutcome write(Caller caller, CaseCommand command, Access.Seen seen, Entry.Advance advance) {
        if (store.append(List.of(advance)).get(0) instanceof Outcome.Appended appended) {
            return done(command, access.after(seen, advance, appended));
        }
        return conflict(caller, seen);
    }

    private CommandOutcome.Done done(CaseCommand command, Access.Seen after) {
        LOG.info("case {} {}", command.number(), after.stored().head().state());
        return new CommandOutcome.Done(CaseFiles.of(after, registers));
    }

    private CommandOutcome conflict(Caller caller, Access.Seen seen) {
        return access.see(caller, seen.stored().head().number())
                .<CommandOutcome>map(current -> new CommandOutcome.Conflict(CaseFiles.of(current, registers)))
                .orElseGet(CommandOutcome.NotFound::new);
    }
}
