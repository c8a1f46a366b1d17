// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.identity.Caller;

/**
 * Acts on cases as this node knows them, without reading them: the write itself asks whether they are so. Only a yes comes
 * out of this. Whatever else there is to say is said by whoever has read the case, and so is what cannot be taken back.
 */
final class ActsOnKept {
    private final Access access;
    private final JpaCaseStore store;
    private final Proceedings proceedings;
    private final SilentAcceptance silence;

    ActsOnKept(Access access, JpaCaseStore store, Proceedings proceedings, SilentAcceptance silence) {
        this.access = access;
        this.store = store;
        this.proceedings = proceedings;
        this.silence = silence;
    }

    /** The case afterwards, or empty: nothing has happened then. */
    Optional<Access.Seen> execute(Caller caller, CaseCommand command) {
        return Proceedings.supplies(command)
                ? Optional.empty()
                : access.kept(caller, command.number())
                        .filter(seen -> seen.asSeenAt(command.seq()) && !silence.due(seen))
                        .flatMap(seen -> write(caller, command, seen));
    }

    private Optional<Access.Seen> write(Caller caller, CaseCommand command, Access.Seen seen) {
        if (!(proceedings.decide(caller, command, seen, List.of()) instanceof Proceedings.Result.Possible possible)
                || Couriers.sends(possible.change())) {
            return Optional.empty();
        }
        Entry.Advance advance = proceedings.advance(possible, possible.change());
        return store.appendToKept(advance) instanceof Outcome.Appended appended
                ? Optional.of(access.after(possible.seen(), advance, appended))
                : Optional.empty();
    }
}
