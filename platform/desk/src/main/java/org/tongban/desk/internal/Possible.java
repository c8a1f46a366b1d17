// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.ParcelStatus;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.TerminationGround;
import org.tongban.engine.life.Act;
import org.tongban.engine.life.Authority;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Decided;
import org.tongban.engine.life.Life;
import org.tongban.engine.life.LifeTable;
import org.tongban.engine.life.Moment;
import org.tongban.engine.life.Parcels;
import org.tongban.engine.life.Past;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.engine.life.Refusal;
import org.tongban.engine.life.StepPlan;
import org.tongban.engine.life.Waiting;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/**
 * What one member of staff can do to a case now. It asks the same rules that the service will ask, so that the page offers
 * exactly what would be done.
 */
public final class Possible {
    private static final Set<Act> ANSWERS_TO_SOMETHING = Set.of(Act.RESUME, Act.DECIDE_EXTENSION, Act.SETTLE);

    private static final String ANY = "…";
    private static final Set<String> NOBODY_OF_THE_STAFF = Set.of("申请人", "系统");

    private final CaseFile file;
    private final Caller.Staff staff;
    private final CaseFacts facts;
    private final Moment moment;

    /**
     * For a case and a member of staff.
     *
     * @param office knows halls and steps
     * @param file the case
     * @param staff who looks at it
     */
    public Possible(Office office, CaseFile file, Caller.Staff staff) {
        this.file = file;
        this.staff = staff;
        this.moment = new Moment(office.today(), office.calendar(), file.clock().statutory());
        this.facts = new CaseFacts(
                file.state(),
                file.definition().matter(),
                office.matters().steps(file.definition().matter(), file.answers()),
                file.applicants().stream().map(Applicant::person).collect(Collectors.toUnmodifiableSet()),
                office.halls().find(file.hall()).map(Hall::scope).orElse(file.scope()),
                file.scope(),
                file.events().stream().map(Possible::past).toList(),
                Map.of());
    }

    /** The file names staff by office and work number; the rules compare references. */
    private static Past past(CaseEvent event) {
        String office = event.payload().getOrDefault(PayloadKeys.OFFICE, "");
        boolean officer = event.actor().startsWith(office) && !NOBODY_OF_THE_STAFF.contains(event.actor());
        String ref =
                officer ? "staff:" + event.actor().substring(office.length()).strip() : event.actor();
        return new Past(event.type(), ref, event.payload(), Office.local(event.at()));
    }

    /**
     * The acts, each as a command with a placeholder for what has to be typed.
     *
     * @return in the order of the panel
     */
    public List<CaseCommand> commands() {
        return all().stream().filter(command -> refusal(command).isEmpty()).toList();
    }

    /**
     * Why a post that is competent cannot act, for example because duties are separated. Who has claimed the case hinders
     * nobody.
     *
     * @return sentences, each once
     */
    public Set<String> obstacles() {
        Set<String> reasons = new LinkedHashSet<>();
        for (CaseCommand command : all()) {
            if (Act.of(command) == Act.CLAIM) {
                continue;
            }
            LifeTable.find(file.state(), Act.of(command))
                    .filter(row -> !ANSWERS_TO_SOMETHING.contains(Act.of(command)))
                    .filter(row -> new Authority(facts)
                            .actor(staff, row.by(), HallLevel.VILLAGE)
                            .isPresent())
                    .flatMap(row -> refusal(command))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    /**
     * What a notice may ask for: everything the first time, later only what the law allows.
     *
     * @param code of a material or field
     * @return true when it may be listed
     */
    public boolean mayAskFor(String code) {
        return refusal(new CaseCommand.RequestCorrection(
                        file.number(), file.seq(), List.of(new Shortcoming(code, ANY))))
                .isEmpty();
    }

    /**
     * What is wrong with a command, before it is carried out.
     *
     * @param command as it would be sent
     * @return errors at fields; a reason without a field comes under the empty name
     */
    public List<FieldError> faults(CaseCommand command) {
        Decided decided = Life.decide(facts, command, staff, moment);
        if (!(decided instanceof Refusal refusal)) {
            return List.of();
        }
        return refusal.errors().isEmpty() ? List.of(new FieldError("", refusal.reason())) : refusal.errors();
    }

    /**
     * What the case waits for.
     *
     * @return in words, empty when it has ended
     */
    public String waitingFor() {
        return Waiting.of(facts).words();
    }

    /**
     * The steps of the case, with what is done.
     *
     * @return the plan
     */
    public StepPlan plan() {
        return new StepPlan(facts);
    }

    /**
     * Who looks at the case.
     *
     * @return the member of staff
     */
    public Caller.Staff staff() {
        return staff;
    }

    /**
     * The facts that everything here follows from.
     *
     * @return of the case
     */
    public CaseFacts facts() {
        return facts;
    }

    /** A reason means that the act itself is not possible; errors at fields only mean that something has to be typed. */
    private Optional<String> refusal(CaseCommand command) {
        return Life.decide(facts, command, staff, moment) instanceof Refusal refusal
                        && !refusal.reason().isEmpty()
                ? Optional.of(refusal.reason())
                : Optional.empty();
    }

    private List<CaseCommand> all() {
        List<CaseCommand> commands = new ArrayList<>();
        commands.add(new CaseCommand.Settle(file.number(), file.seq(), ANY, ANY, ANY));
        commands.add(new CaseCommand.Accept(file.number(), file.seq()));
        commands.add(new CaseCommand.SupplyCorrection(file.number(), file.seq(), List.of()));
        commands.add(new CaseCommand.RequestCorrection(file.number(), file.seq(), List.of()));
        file.openSteps().stream()
                .filter(step -> step.kind() != Step.Kind.DECISION)
                .forEach(step -> {
                    commands.add(
                            new CaseCommand.StartStep(file.number(), file.seq(), step.code(), Optional.empty(), ANY));
                    commands.add(new CaseCommand.CompleteStep(file.number(), file.seq(), step.code(), ANY));
                });
        file.openSteps().stream()
                .filter(step ->
                        step.kind() == Step.Kind.HEARING && plan().started(step).isPresent())
                .forEach(step -> commands.add(new CaseCommand.ChangeHearing(
                        file.number(), file.seq(), step.code(), Optional.empty(), ANY, ANY)));
        plan().callable()
                .forEach(step -> commands.add(
                        new CaseCommand.StartStep(file.number(), file.seq(), step.code(), Optional.empty(), ANY)));
        commands.add(new CaseCommand.Grant(file.number(), file.seq(), ANY));
        commands.add(new CaseCommand.Issue(file.number(), file.seq(), ANY));
        commands.add(new CaseCommand.Deliver(file.number(), file.seq(), ANY));
        commands.add(new CaseCommand.Dispatch(file.number(), file.seq(), ANY, ANY, ANY));
        new Parcels(facts.history())
                .last()
                .ifPresent(parcel -> commands.add(new CaseCommand.MarkParcel(
                        file.number(), file.seq(), parcel.number(), ParcelStatus.RETURNED, ANY)));
        commands.add(new CaseCommand.Refuse(file.number(), file.seq(), reason(), ANY, ANY));
        commands.add(new CaseCommand.Decline(file.number(), file.seq(), DeclineGround.NOT_NEEDED, ANY));
        commands.addAll(between());
        commands.add(new CaseCommand.Terminate(file.number(), file.seq(), TerminationGround.IMPOSSIBLE, ANY));
        return commands;
    }

    private List<CaseCommand> between() {
        CaseNumber number = file.number();
        List<CaseCommand> commands = new ArrayList<>();
        done().ifPresent(step -> commands.add(new CaseCommand.SendBack(number, file.seq(), step, ANY)));
        file.definition().matter().pauses().stream()
                .findFirst()
                .ifPresent(pause -> commands.add(
                        new CaseCommand.Suspend(number, file.seq(), pause.code(), ANY, Optional.empty(), ANY)));
        commands.add(new CaseCommand.Resume(number, file.seq(), ANY));
        commands.add(new CaseCommand.ProposeExtension(number, file.seq(), ANY));
        commands.add(new CaseCommand.DecideExtension(number, file.seq(), true, ANY));
        commands.add(new CaseCommand.DecideExtension(number, file.seq(), false, ANY));
        commands.add(new CaseCommand.Forward(number, file.seq(), ANY, ANY));
        commands.add(new CaseCommand.Claim(number, file.seq()));
        if (!file.holders().workNumbers().isEmpty()) {
            commands.add(new CaseCommand.Assign(number, file.seq(), ANY, ANY));
        }
        return commands;
    }

    private Optional<String> done() {
        return file.steps().stream()
                .filter(step -> step.status() == CaseStep.Status.DONE)
                .map(step -> step.step().code())
                .findFirst()
                .filter(code -> file.state() == CaseState.ACCEPTED);
    }

    private String reason() {
        return file.definition().matter().refusal().stream()
                .map(Matter.RefusalReason::code)
                .findFirst()
                .orElse("");
    }
}
