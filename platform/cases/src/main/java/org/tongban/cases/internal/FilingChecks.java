// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.Draft;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;

/** The checks before a filing, everything that is wrong at once. One filing sees one snapshot. */
final class FilingChecks {
    private final Registers registers;
    private final MatterSnapshot snapshot;

    FilingChecks(Registers registers) {
        this.registers = registers;
        this.snapshot = registers.matters().snapshot();
    }

    Examined examine(Caller caller, Draft draft, Submission submission) {
        Optional<Matter> current = snapshot.find(draft.matter());
        if (current.isEmpty()) {
            return notTaken("这个事项现在没有开通。您填的内容还在，开通后可以继续。");
        }
        Optional<Matter> drawn = drawn(current.get(), submission.matterDigest());
        if (drawn.isEmpty()) {
            return new Examined.Unfit(new SubmitOutcome.MatterChanged(current.get()));
        }
        Optional<Hall> hall = registers.halls().find(draft.hall());
        if (hall.isEmpty()) {
            return notTaken("没有找到这个大厅。请重新选择大厅。");
        }
        Optional<String> obstacle = new HallRules(registers, snapshot).obstacle(caller, current.get(), hall.get());
        return obstacle.isPresent()
                ? notTaken(obstacle.get())
                : examine(caller, drawn.get(), hall.get(), draft, submission);
    }

    /** The version that the page was drawn from, while it is still accepted. */
    private Optional<Matter> drawn(Matter current, String digest) {
        return current.digest().equals(digest)
                ? Optional.of(current)
                : registers.matters().retained(digest).filter(old -> old.code().equals(current.code()));
    }

    private Examined examine(Caller caller, Matter matter, Hall hall, Draft draft, Submission submission) {
        MatterRegistry matters = registers.matters();
        Answers answers = matters.form(matter, draft.answers()).own(draft.answers());
        List<FieldError> errors = new ArrayList<>(matters.check(matter, answers));
        boolean typed = errors.isEmpty();
        Competence.Found found = new Competence(registers.halls(), snapshot).find(matter, answers, hall);
        Optional<String> stopped =
                found.place().flatMap(place -> new HallRules(registers, snapshot).stopped(matter, place.competent()));
        if (stopped.isPresent()) {
            return notTaken(stopped.get());
        }
        found.error()
                .filter(error ->
                        errors.stream().noneMatch(other -> other.field().equals(error.field())))
                .ifPresent(errors::add);
        ApplicantRules applicants = new ApplicantRules(registers.persons());
        String name = applicants.check(caller, matter, submission.applicants());
        errors.addAll(applicants.errors());
        MatterDefinition definition =
                found.place().map(Place::definition).orElse(new MatterDefinition(matter, Optional.empty()));
        // Conditions are evaluated over answers of the right types only.
        List<Material> asked = typed ? matters.materials(matter, answers) : unconditional(matter);
        Papers papers = new Papers(
                asked, draft.files(), new GeneratedForm(definition, answers), caller instanceof Caller.Citizen);
        errors.addAll(papers.missing());
        if (typed) {
            errors.addAll(matters.objections(definition, answers));
        }
        return errors.isEmpty() && found.place().isPresent()
                ? new Examined.Fit(hall, found.place().get(), papers.found(), name, Map.of())
                : new Examined.Unfit(new SubmitOutcome.Invalid(List.copyOf(errors)));
    }

    private static List<Material> unconditional(Matter matter) {
        return matter.materials().stream()
                .filter(material -> material.when().isEmpty())
                .toList();
    }

    private static Examined notTaken(String reason) {
        return new Examined.Unfit(new SubmitOutcome.NotTaken(reason));
    }
}
