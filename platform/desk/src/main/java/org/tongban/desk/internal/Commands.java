// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.ParcelStatus;
import org.tongban.cases.TerminationGround;
import org.tongban.form.FieldError;

/** Turns what was typed into a command with the sequence that the person saw. */
public final class Commands {
    private final CaseNumber number;
    private final long seq;
    private final Typed typed;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * For a case.
     *
     * @param file the case
     * @param seq the last event that was on the page
     * @param typed what came with the form
     */
    public Commands(CaseFile file, long seq, Typed typed) {
        this.number = file.number();
        this.seq = seq;
        this.typed = typed;
    }

    /**
     * What is wrong before anybody is asked; looked at after {@link #command}.
     *
     * @return errors at fields
     */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * The command.
     *
     * @param verb what is done
     * @param askable what a notice may list
     * @param supplied for a correction
     * @return the command
     */
    public CaseCommand command(Verb verb, List<Option> askable, Supplied supplied) {
        return switch (verb) {
            case ACCEPT -> new CaseCommand.Accept(number, seq);
            case SUPPLY -> new CaseCommand.SupplyCorrection(number, seq, supplied.files(), supplied.corrected());
            case CORRECT -> new CaseCommand.RequestCorrection(number, seq, Correction.of(askable, typed), until());
            case STEP -> new CaseCommand.CompleteStep(number, seq, typed.step(), typed.value("opinion"));
            case GRANT -> new CaseCommand.Grant(number, seq, typed.value("opinion"));
            case ISSUE -> new CaseCommand.Issue(number, seq, typed.value("resultNumber"));
            case DELIVER -> new CaseCommand.Deliver(number, seq, typed.value("means"));
            case DISPATCH ->
                new CaseCommand.Dispatch(
                        number, seq, typed.value("recipient"), typed.value("phone"), typed.value("address"));
            case PARCEL ->
                new CaseCommand.MarkParcel(number, seq, typed.value("parcel"), parcelStatus(), typed.value("reason"));
            case REFUSE ->
                new CaseCommand.Refuse(
                        number, seq, typed.value("reason"), typed.value("clause"), typed.value("explanation"));
            case DECLINE -> decline();
            case TERMINATE -> terminate();
            case START -> new CaseCommand.StartStep(number, seq, typed.step(), until(), typed.value("words"));
            case CHANGE ->
                new CaseCommand.ChangeHearing(
                        number, seq, typed.step(), until(), typed.value("words"), typed.value("reason"));
            case BACK -> new CaseCommand.SendBack(number, seq, typed.value("back"), typed.value("reason"));
            case SUSPEND ->
                new CaseCommand.Suspend(
                        number, seq, typed.value("pause"), typed.value("document"), until(), typed.value("reason"));
            case RESUME -> new CaseCommand.Resume(number, seq, typed.value("reason"));
            case EXTENSION -> new CaseCommand.ProposeExtension(number, seq, typed.value("reason"));
            case EXTEND -> new CaseCommand.DecideExtension(number, seq, true, typed.value("opinion"));
            case NO_EXTENSION -> new CaseCommand.DecideExtension(number, seq, false, typed.value("opinion"));
            case CLAIM -> new CaseCommand.Claim(number, seq);
            case ASSIGN -> new CaseCommand.Assign(number, seq, typed.value("workNumber"), typed.value("reason"));
            case FORWARD -> new CaseCommand.Forward(number, seq, typed.value("body"), typed.value("reason"));
            case SETTLE ->
                new CaseCommand.Settle(
                        number, seq, typed.value("opinion"), typed.value("resultNumber"), typed.value("means"));
        };
    }

    private Optional<LocalDate> until() {
        String text = typed.value("until");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException unreadable) {
            errors.add(new FieldError("until", "日期要写成 2026-12-01 这样。"));
            return Optional.empty();
        }
    }

    private ParcelStatus parcelStatus() {
        Optional<ParcelStatus> status = Stream.of(ParcelStatus.LOST, ParcelStatus.RETURNED)
                .filter(one -> one.name().equals(typed.value("parcelStatus")))
                .findFirst();
        if (status.isEmpty()) {
            errors.add(new FieldError("parcelStatus", "请选包裹的下落。"));
        }
        return status.orElse(ParcelStatus.LOST);
    }

    private CaseCommand terminate() {
        Optional<TerminationGround> ground = Arrays.stream(TerminationGround.values())
                .filter(one -> one.name().equals(typed.value("ground")))
                .findFirst();
        if (ground.isEmpty()) {
            errors.add(new FieldError("ground", "请选一条终止的理由。"));
        }
        return new CaseCommand.Terminate(
                number, seq, ground.orElse(TerminationGround.IMPOSSIBLE), typed.value("reason"));
    }

    private CaseCommand decline() {
        Optional<DeclineGround> ground = Arrays.stream(DeclineGround.values())
                .filter(one -> one.name().equals(typed.value("ground")))
                .findFirst();
        String body = typed.value("body");
        String reason = typed.value("reason");
        if (ground.isEmpty()) {
            errors.add(new FieldError("ground", "请选一条不予受理的理由。缺材料不是理由，请用一次性告知。"));
        }
        if (ground.filter(DeclineGround.NOT_COMPETENT::equals).isPresent()) {
            if (body.isEmpty()) {
                errors.add(new FieldError("body", "请写明这件事归哪个机关办，让申请人知道去哪里。"));
            }
            reason = reason.isEmpty() ? "" : "请向" + body + "申请。" + reason;
        }
        return new CaseCommand.Decline(number, seq, ground.orElse(DeclineGround.NOT_NEEDED), reason);
    }
}
