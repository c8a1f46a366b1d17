// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.Draft;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;

/** The cases that a draft becomes: one, or for a life event one for each part that its answers call for. */
final class JointParts {
    private final Registers registers;

    JointParts(Registers registers) {
        this.registers = registers;
    }

    /**
     * A part that may be filed.
     *
     * @param draft its share of the answers and papers
     * @param fit what the checks found
     */
    record Ready(Draft draft, Examined.Fit fit) {}

    /** The parts of a life event, or why it cannot be filed. */
    sealed interface Found {
        /** All of them may be filed. */
        record Parts(List<Ready> ready) implements Found {}

        /** Nothing may be filed. */
        record Obstacle(SubmitOutcome outcome) implements Found {}
    }

    /** What a draft would become as it is now; empty while something stands against it. */
    List<Ready> of(Caller caller, Draft draft, Submission submission) {
        if (!(new FilingChecks(registers).examine(caller, draft, submission) instanceof Examined.Fit fit)) {
            return List.of();
        }
        Matter matter = fit.place().definition().matter();
        if (matter.event().isEmpty()) {
            return List.of(new Ready(draft, fit));
        }
        return find(caller, draft, matter, submission) instanceof Found.Parts parts ? parts.ready() : List.of();
    }

    /** The parts of a life event whose merged form was found fit. */
    Found find(Caller caller, Draft draft, Matter event, Submission submission) {
        List<LifeEvent.Part> parts = registers.matters().parts(event, draft.answers());
        if (parts.isEmpty()) {
            return new Found.Obstacle(new SubmitOutcome.NotTaken("按您填的，没有一件要办。请回去核对要一起办的事项。"));
        }
        List<Ready> ready = new ArrayList<>();
        Map<String, FieldError> errors = new LinkedHashMap<>();
        for (LifeEvent.Part part : parts) {
            Optional<Matter> matter = registers.matters().snapshot().find(part.matter());
            if (matter.isEmpty()) {
                return notTaken(part, "现在没有开通");
            }
            EventPart own = new EventPart(part, matter.get());
            Draft share = own.draft(draft);
            Examined examined = new FilingChecks(registers).examine(caller, share, as(submission, share));
            if (examined instanceof Examined.Fit fit) {
                ready.add(new Ready(share, fit));
            } else if (((Examined.Unfit) examined).outcome() instanceof SubmitOutcome.Invalid invalid) {
                invalid.errors().stream()
                        .map(error -> own.merged(error, event))
                        .forEach(error -> errors.putIfAbsent(error.field(), error));
            } else {
                return refused(part, ((Examined.Unfit) examined).outcome());
            }
        }
        return errors.isEmpty()
                ? new Found.Parts(List.copyOf(ready))
                : new Found.Obstacle(new SubmitOutcome.Invalid(List.copyOf(errors.values())));
    }

    private static Submission as(Submission submission, Draft share) {
        return new Submission(share.id(), share.matterDigest(), submission.applicants(), submission.idempotencyKey());
    }

    private static Found notTaken(LifeEvent.Part part, String why) {
        return new Found.Obstacle(
                new SubmitOutcome.NotTaken("“" + part.name() + "”" + why + "，所以现在不能一起办，一件也没有提交。其他几件可以先单独办。"));
    }

    private static Found refused(LifeEvent.Part part, SubmitOutcome outcome) {
        return outcome instanceof SubmitOutcome.NotTaken reason
                ? new Found.Obstacle(
                        new SubmitOutcome.NotTaken("“" + part.name() + "”现在不能一起办，一件也没有提交：" + reason.reason()))
                : notTaken(part, "刚刚有变化");
    }
}
