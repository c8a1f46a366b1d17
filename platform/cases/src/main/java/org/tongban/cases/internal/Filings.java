// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.Draft;
import org.tongban.cases.Holders;
import org.tongban.cases.internal.store.AnswersDigest;
import org.tongban.cases.internal.store.CaseContent;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.Dues;
import org.tongban.cases.internal.store.Entry;
import org.tongban.cases.internal.store.StepDue;
import org.tongban.engine.life.Actor;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.CounterSkill;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.engine.life.Waiting;
import org.tongban.form.Answers;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** Makes new cases of what was found fit: number, dates, first event. Nothing is written here. */
final class Filings {
    private final Registers registers;
    private final Function<MatterDefinition, String> pins;
    private final BiFunction<String, LocalDate, CaseNumber> numbers;
    private final Templates templates;

    /**
     * With what a filing asks for.
     *
     * @param registers know matters and time
     * @param pins keeps a definition and gives its digest
     * @param numbers gives the next number of a county and a day
     * @param templates of documents
     */
    Filings(
            Registers registers,
            Function<MatterDefinition, String> pins,
            BiFunction<String, LocalDate, CaseNumber> numbers,
            Templates templates) {
        this.registers = registers;
        this.pins = pins;
        this.numbers = numbers;
        this.templates = templates;
    }

    /**
     * A filing of what was found fit.
     *
     * @param draft what was typed
     * @param joint number of the life event that it belongs to, when it is part of one
     * @param claim the draft that it uses up; empty for a part of a life event
     */
    Entry.Filing of(
            Caller caller,
            Draft draft,
            Examined.Fit fit,
            List<Applicant> applicants,
            Optional<CaseNumber> joint,
            Optional<Entry.Claim> claim) {
        Instant now = registers.now();
        LocalDate today = Registers.date(now);
        Matter matter = fit.place().definition().matter();
        Answers answers = registers.asked(matter, draft).answers();
        Actor actor = actor(caller, matter, fit.hall(), today);
        DueDates dates = new DueDates(fit.place().definition(), registers.calendar());
        Dues dues = dates.received(now, now);
        CaseHead head = new CaseHead(
                numbers.apply(fit.hall().code().county(), today),
                1,
                CaseState.RECEIVED,
                matter.code(),
                matter.department(),
                pins.apply(fit.place().definition()),
                fit.hall().code(),
                fit.hall().scope(),
                fit.place().competent().scope(),
                draft.channel(),
                now,
                Optional.empty(),
                Optional.empty(),
                now,
                dues,
                waiting(matter, fit),
                dues.answerBy(),
                Holders.NONE,
                dates.answered(dues, now),
                Optional.empty(),
                StepDue.NONE);
        return new Entry.Filing(
                head,
                actor.ref(),
                now,
                templates.pin(
                        matter,
                        List.of(new Change.NewEvent(
                                CaseEventType.RECEIVED,
                                payload(actor, draft.answering(answers), applicants, joint, fit)))),
                fit.materials(),
                new CaseContent(answers, fit.applicantName()),
                applicants,
                SecretCodes.next(),
                claim);
    }

    /** No step can be open before acceptance, so the facts need no steps here. */
    private static Waiting waiting(Matter matter, Examined.Fit fit) {
        return Waiting.of(new CaseFacts(
                CaseState.RECEIVED,
                matter,
                List.of(),
                Set.of(),
                fit.hall().scope(),
                fit.place().competent().scope(),
                List.of(),
                Map.of()));
    }

    private static Actor actor(Caller caller, Matter matter, Hall hall, LocalDate today) {
        if (caller instanceof Caller.Citizen citizen) {
            return Actor.applicant(citizen.person());
        }
        Caller.Staff staff = (Caller.Staff) caller;
        return Actor.officer(
                staff, CounterSkill.of(staff, hall.scope(), today).post(matter).orElseThrow());
    }

    private static Map<String, String> payload(
            Actor actor, Draft draft, List<Applicant> applicants, Optional<CaseNumber> joint, Examined.Fit fit) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PayloadKeys.CHANNEL, draft.channel().name());
        said.put(PayloadKeys.HALL, fit.hall().code().value());
        said.put(PayloadKeys.HALL_SCOPE, fit.hall().scope().value());
        said.put(PayloadKeys.BODY, fit.place().body());
        said.put(PayloadKeys.SCOPE, fit.place().competent().scope().value());
        said.put(PayloadKeys.ANSWERS, AnswersDigest.of(draft.answers()));
        said.put(
                PayloadKeys.APPLICANTS,
                applicants.stream()
                        .map(applicant -> applicant.person().toString())
                        .collect(Collectors.joining(",")));
        said.put(
                PayloadKeys.MATERIALS,
                fit.materials().stream()
                        .map(paper -> paper.material() + ":" + paper.mark().name() + ":" + paper.id())
                        .collect(Collectors.joining(",")));
        joint.ifPresent(number -> said.put(PayloadKeys.EVENT, number.value()));
        said.putAll(fit.said());
        if (!actor.office().isEmpty()) {
            said.put(PayloadKeys.OFFICE, actor.office());
        }
        return said;
    }
}
