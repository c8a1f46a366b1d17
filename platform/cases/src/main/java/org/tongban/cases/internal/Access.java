// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.cases.internal.store.StoredCase;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.chain.Head;
import org.tongban.engine.life.Authority;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Past;
import org.tongban.identity.Caller;
import org.tongban.matter.MatterDefinition;

/** Reads cases for callers who may see them; for all others there are none. */
@Component(service = Access.class)
public final class Access {
    private final JpaCaseStore store;
    private final Definitions definitions;
    private final Registers registers;

    /**
     * Over the store.
     *
     * @param store of cases
     * @param definitions that cases are pinned to
     * @param registers evaluate conditions
     */
    @Activate
    public Access(@Reference JpaCaseStore store, @Reference Definitions definitions, @Reference Registers registers) {
        this.store = store;
        this.definitions = definitions;
        this.registers = registers;
    }

    /**
     * A case that the caller may see.
     *
     * @param stored as it is in the store
     * @param definition that it is pinned to
     * @param facts that decisions depend on
     */
    record Seen(StoredCase stored, MatterDefinition definition, CaseFacts facts) {
        Seen with(Map<UUID, String> attached) {
            return new Seen(stored, definition, facts.with(attached));
        }

        /** The end of its chain, which a new event follows. */
        Head last() {
            StoredEvent event = stored.events().get(stored.events().size() - 1);
            return new Head(stored.head().number().value(), event.seq(), event.hash());
        }

        /**
         * Tells whether nothing has happened to it since somebody looked: that its dates were computed again meanwhile
         * takes no decision out of anybody's hand.
         */
        boolean asSeenAt(long seq) {
            long since = stored.events().stream()
                    .filter(event -> event.seq() > seq && event.type() == CaseEventType.DEADLINE_RECOMPUTED)
                    .count();
            return stored.head().seq() - seq == since;
        }

        @Override
        public String toString() {
            return "Seen[" + stored + "]";
        }
    }

    Optional<Seen> see(Caller caller, CaseNumber number) {
        return store.find(number).map(this::open).filter(seen -> new Authority(seen.facts()).sees(caller));
    }

    /** A case as this node knows it without asking the database; a guess that only an act may rest on. */
    Optional<Seen> kept(Caller caller, CaseNumber number) {
        return store.kept(number).map(this::open).filter(seen -> new Authority(seen.facts()).sees(caller));
    }

    /** Any case, for whoever has shown something that belongs to it; who calls this answers for that. */
    Optional<Seen> any(CaseNumber number) {
        return store.find(number).map(this::open);
    }

    /** For the platform itself, which sees everything. */
    Seen open(CaseNumber number) {
        return open(store.find(number).orElseThrow(() -> new IllegalStateException("No such case: " + number)));
    }

    /** For somebody who has just acted on it: the act may have moved it out of sight. */
    Seen after(Seen seen, Entry.Advance advance, Outcome.Appended appended) {
        return open(seen.stored().after(advance, appended.events()));
    }

    private Seen open(StoredCase stored) {
        return open(stored, definitions.open(stored.head().definition()), registers);
    }

    /** A case as whoever decides about it has to know it. */
    static Seen open(StoredCase stored, MatterDefinition definition, Registers registers) {
        List<Past> history = stored.events().stream()
                .map(event -> new Past(event.type(), event.actor(), event.payload(), Registers.local(event.at())))
                .toList();
        CaseFacts facts = new CaseFacts(
                stored.head().state(),
                definition.matter(),
                registers.matters().steps(definition.matter(), stored.content().answers()),
                Intake.persons(stored.applicants()),
                stored.head().hallScope(),
                stored.head().scope(),
                history,
                Map.of());
        return new Seen(stored, definition, facts);
    }
}
