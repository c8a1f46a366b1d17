// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseListener;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.Outcome;
import org.tongban.engine.life.Automation;
import org.tongban.engine.life.Change;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.Ruling;

/**
 * 秒批: looks at each new case of a matter that has a rule, seconds after it was filed. A register that fails is asked again
 * later, unless a person has taken the case up by then.
 */
@Component(service = {AutomaticDecisions.class, CaseListener.class})
public final class AutomaticDecisions implements CaseListener, Telling.Choosy {
    private static final Logger LOG = LoggerFactory.getLogger(AutomaticDecisions.class);

    private final Access access;
    private final JpaCaseStore store;
    private final FactSources sources;
    private final Documents documents;
    private final Registers registers;

    /**
     * Over the store.
     *
     * @param access opens cases
     * @param store writes
     * @param sources know facts
     * @param documents draws what goes out
     * @param registers know rules and applicants, tell the time
     */
    @Activate
    public AutomaticDecisions(
            @Reference Access access,
            @Reference JpaCaseStore store,
            @Reference FactSources sources,
            @Reference Documents documents,
            @Reference Registers registers) {
        this.access = access;
        this.store = store;
        this.sources = sources;
        this.documents = documents;
        this.registers = registers;
    }

    @Override
    public String name() {
        return "automatic";
    }

    @Override
    public Set<CaseEventType> hears() {
        return Set.of(CaseEventType.RECEIVED);
    }

    @Override
    public void happened(CaseHappening happening) {
        if (hears().contains(happening.type())) {
            decide(happening.number());
        }
    }

    private void decide(CaseNumber number) {
        Access.Seen seen = access.open(number);
        if (Automation.due(seen.facts())) {
            ruling(seen)
                    .flatMap(ruling -> Automation.decide(seen.facts(), ruling, body(seen)))
                    .ifPresent(change -> write(seen, documents.pin(seen, change)));
        }
    }

    private Optional<Ruling> ruling(Access.Seen seen) {
        Matter matter = seen.definition().matter();
        Map<String, Object> facts = matter.automatic()
                .flatMap(rule -> seen.facts().applicants().stream()
                        .findFirst()
                        .flatMap(registers.persons()::find)
                        .map(person -> sources.facts(rule, person, registers.today())))
                .orElse(Map.of());
        return registers.matters().ruling(matter, seen.stored().content().answers(), facts);
    }

    private static String body(Access.Seen seen) {
        return seen.definition().implementation().map(Implementation::body).orElse("");
    }

    /** Whoever acts in the same moment is first. */
    private void write(Access.Seen seen, Change change) {
        Instant now = registers.now();
        Entry.Advance advance = new Entry.Advance(
                seen.stored().head(),
                new Heads(seen, registers.calendar())
                        .after(change, now, now, seen.stored().head().scope()),
                change.actor().ref(),
                now,
                change.events(),
                List.of(),
                Optional.empty(),
                seen.last());
        if (store.append(List.of(advance)).get(0) instanceof Outcome.Appended) {
            LOG.info(
                    "case {} {} by rule {}",
                    seen.stored().head().number(),
                    change.to(),
                    change.actor().ref());
        }
    }
}
