// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.cases.internal.store.StoredTrack;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Past;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.hall.Hall;
import org.tongban.identity.PersonRef;
import org.tongban.matter.Implementation;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.Step;

/** Says what an event was, as things stood with it: later events are cut off before anything is computed. */
@Component(service = Happenings.class)
public final class Happenings {
    private final JpaCaseStore store;
    private final Definitions definitions;
    private final Registers registers;

    /**
     * Over the store.
     *
     * @param store of cases
     * @param definitions that cases are pinned to
     * @param registers know halls and working days
     */
    @Activate
    public Happenings(
            @Reference JpaCaseStore store, @Reference Definitions definitions, @Reference Registers registers) {
        this.store = store;
        this.definitions = definitions;
        this.registers = registers;
    }

    CaseHappening of(CaseNumber number, long seq) {
        StoredTrack track = store.track(number).orElseThrow(() -> new IllegalStateException("No case " + number));
        List<StoredEvent> past =
                track.events().stream().filter(event -> event.seq() <= seq).toList();
        StoredEvent event = past.get(past.size() - 1);
        MatterDefinition definition = definitions.open(track.head().definition());
        return new CaseHappening(
                number,
                seq,
                event.type(),
                event.at(),
                definition.matter().code(),
                definition.matter().name(),
                definition.matter().sensitive(),
                applicants(past),
                registers.halls().find(track.head().hall()).map(Hall::name).orElse(""),
                definition.implementation().map(Implementation::body).orElse(""),
                step(definition.matter(), event),
                dates(definition, past, event),
                deferred(track.head(), definition, past));
    }

    private static List<PersonRef> applicants(List<StoredEvent> past) {
        return Arrays.stream(past.get(0)
                        .payload()
                        .getOrDefault(PayloadKeys.APPLICANTS, "")
                        .split(",", -1))
                .filter(ref -> !ref.isBlank())
                .map(ref -> new PersonRef(UUID.fromString(ref)))
                .distinct()
                .toList();
    }

    /** What has a name but no code is no step of the matter: how far a parcel is. */
    private static Optional<CaseHappening.StepRef> step(Matter matter, StoredEvent event) {
        String code = event.payload().getOrDefault(PayloadKeys.STEP, "");
        String name = event.payload().getOrDefault(PayloadKeys.STEP_NAME, code);
        boolean hearing =
                matter.steps().stream().anyMatch(step -> step.code().equals(code) && step.kind() == Step.Kind.HEARING);
        boolean changed = event.payload().containsKey(PayloadKeys.FORMER);
        return name.isEmpty() ? Optional.empty() : Optional.of(new CaseHappening.StepRef(code, name, hearing, changed));
    }

    private CaseHappening.Dates dates(MatterDefinition definition, List<StoredEvent> past, StoredEvent event) {
        String[] dues = (event.payload().getOrDefault(PayloadKeys.DUES, "") + ",,").split(",", -1);
        return new CaseHappening.Dates(
                day(dues[0]),
                day(dues[1]),
                day(event.payload().getOrDefault(PayloadKeys.UNTIL, "")),
                past.stream()
                        .filter(one -> one.type() == CaseEventType.GRANTED || one.type() == CaseEventType.REFUSED)
                        .map(one -> Registers.date(one.at()))
                        .findFirst()
                        .flatMap(new DueDates(definition, registers.calendar())::handOutBy),
                replaced(past, event, dues));
    }

    /** Applicants were told until when they hear of acceptance, and from acceptance on until when it is decided. */
    private static Optional<LocalDate> replaced(List<StoredEvent> past, StoredEvent event, String[] dues) {
        boolean accepted = past.stream().anyMatch(one -> one.type() == CaseEventType.ACCEPTED);
        int told = accepted ? 1 : 0;
        String[] before = (event.payload().getOrDefault(PayloadKeys.DUES_BEFORE, "") + ",,").split(",", -1);
        return day(before[told]).filter(day -> !before[told].equals(dues[told]));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private List<CaseHappening.Paper> deferred(CaseHead head, MatterDefinition definition, List<StoredEvent> past) {
        CaseFacts facts = new CaseFacts(
                head.state(),
                definition.matter(),
                definition.matter().steps(),
                Set.of(),
                head.hallScope(),
                head.scope(),
                past.stream()
                        .map(one -> new Past(one.type(), one.actor(), one.payload(), Registers.local(one.at())))
                        .toList(),
                Map.of());
        return new Clocks(head, definition, facts, registers)
                .deferred().stream()
                        .map(paper -> new CaseHappening.Paper(name(definition.matter(), paper.material()), paper))
                        .toList();
    }

    private static String name(Matter matter, String material) {
        return matter.materials().stream()
                .filter(paper -> paper.code().equals(material))
                .map(Material::name)
                .findFirst()
                .orElse(material);
    }
}
