// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.StoredCase;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.life.Automation;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.identity.Caller;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;

/** A case in the memory of a test, on which the platform's own decisions, dates and documents work. */
public final class PlayedCase {
    private final MatterDefinition definition;
    private final Registers registers;
    private final Documents documents;
    private final List<CaseMaterial> unnamed = new ArrayList<>();
    private StoredCase stored;

    PlayedCase(Entry.Filing filing, MatterDefinition definition, Registers registers, Documents documents) {
        this.definition = definition;
        this.registers = registers;
        this.documents = documents;
        this.stored = new StoredCase(
                filing.head(), filing.content(), filing.applicants(), events(filing, 0), filing.materials());
    }

    /** As the store numbers events; they need no chain, for nobody else writes here. */
    private static List<StoredEvent> events(Entry entry, long last) {
        List<StoredEvent> events = new ArrayList<>();
        for (Change.NewEvent event : entry.events()) {
            Map<String, String> said = new LinkedHashMap<>(event.payload());
            said.put(PayloadKeys.DUES, entry.head().dues().text());
            events.add(new StoredEvent(
                    last + events.size() + 1, event.type(), entry.at(), entry.actor(), Map.copyOf(said), ""));
        }
        return events;
    }

    private Access.Seen seen() {
        return Access.open(stored, definition, registers);
    }

    /**
     * The case as an authorised reader sees it.
     *
     * @return with dates and lights of this moment
     */
    public CaseFile file() {
        return CaseFiles.of(seen(), registers);
    }

    /**
     * Stores a paper that the next command may name.
     *
     * @param material code of the material
     * @return the id of the paper
     */
    public UUID attach(String material) {
        CaseMaterial paper = new CaseMaterial(
                UUID.randomUUID(), material, material + ".pdf", "application/pdf", 1, CaseMaterial.Mark.UPLOADED);
        unnamed.add(paper);
        return paper.id();
    }

    /**
     * Does something to the case, if the caller may and the state allows it.
     *
     * @param caller who does it
     * @param command what
     * @return the case as it is now, or why not
     */
    public CommandOutcome execute(Caller caller, CaseCommand command) {
        Proceedings proceedings = new Proceedings(registers, documents);
        Proceedings.Result result = proceedings.decide(caller, command, seen(), List.copyOf(unnamed));
        if (result instanceof Proceedings.Result.Refused refused) {
            return refused.outcome();
        }
        Proceedings.Result.Possible possible = (Proceedings.Result.Possible) result;
        advance(proceedings.advance(possible, possible.change()));
        unnamed.removeAll(possible.papers());
        return new CommandOutcome.Done(file());
    }

    /**
     * Lets the automatic rule of the matter look at the case.
     *
     * @param facts what registers say, by the names of the rule
     * @return true when the rule granted it
     */
    public boolean automatic(Map<String, Object> facts) {
        Access.Seen seen = seen();
        if (!Automation.due(seen.facts())) {
            return false;
        }
        String body = definition.implementation().map(Implementation::body).orElse("");
        Optional<Change> change = registers
                .matters()
                .ruling(definition.matter(), stored.content().answers(), facts)
                .flatMap(ruling -> Automation.decide(seen.facts(), ruling, body))
                .map(found -> documents.pin(seen, found));
        change.ifPresent(found -> advance(automatic(seen, found)));
        return file().decidedAt().isPresent();
    }

    private Entry.Advance automatic(Access.Seen seen, Change change) {
        Instant now = registers.now();
        return new Entry.Advance(
                seen.stored().head(),
                new Heads(seen, registers.calendar())
                        .after(change, now, now, stored.head().scope()),
                change.actor().ref(),
                now,
                change.events(),
                List.of(),
                Optional.empty(),
                seen.last());
    }

    private void advance(Entry.Advance advance) {
        stored = stored.after(advance, events(advance, stored.events().size()));
    }

    /**
     * A document as it went out.
     *
     * @param document of the case
     * @return its text as the press of the test sets it
     */
    public String text(CaseDocument document) {
        return documents
                .file(seen(), document.serial(), true)
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
