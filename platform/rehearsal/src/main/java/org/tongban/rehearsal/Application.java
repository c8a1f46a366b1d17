// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.Mandate;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.PlayedCases;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/** An application of a citizen; where the matter is not filed online, of citizens at the window. */
public final class Application {
    /** What stands in {@link #errors()} when the matter itself is not taken. */
    public static final String WHOLE = "";

    private final MatterRun run;
    private final Matter matter;
    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Set<String> handedIn = new LinkedHashSet<>();
    private boolean everyMaterial;

    Application(MatterRun run, Matter matter) {
        this.run = run;
        this.matter = matter;
    }

    /**
     * Types what the descriptor shows as samples, and hands in every paper that is asked for.
     *
     * @return this
     */
    public Application samples() {
        Field.of(matter.form()).forEach((name, field) -> {
            if (!field.samples().isEmpty()) {
                answer(name, field.samples().get(0));
            }
        });
        return allMaterials();
    }

    /**
     * Types answers.
     *
     * @param answers by field, as in the descriptor's samples
     * @return this
     */
    public Application answers(Map<String, ?> answers) {
        answers.forEach(this::answer);
        return this;
    }

    /**
     * Types one answer.
     *
     * @param field of the form
     * @param value a list for a field of several choices
     * @return this
     * @throws AssertionError when the form has no such field
     */
    public Application answer(String field, Object value) {
        if (!Field.of(matter.form()).containsKey(field)) {
            throw new AssertionError(matter.code() + " 的表单里没有 " + field + " 这一栏。");
        }
        typed.put(
                field,
                value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString()));
        return this;
    }

    /**
     * Leaves a field empty.
     *
     * @param field of the form
     * @return this
     */
    public Application without(String field) {
        typed.remove(field);
        return this;
    }

    /**
     * Hands papers in.
     *
     * @param codes of materials
     * @return this
     */
    public Application materials(String... codes) {
        handedIn.addAll(List.of(codes));
        return this;
    }

    /**
     * Hands in every paper that is asked for, except those that may come later.
     *
     * @return this
     */
    public Application allMaterials() {
        everyMaterial = true;
        return this;
    }

    /**
     * What the citizen reads after “提交”.
     *
     * @return a sentence for each field or material, in their order; under {@link #WHOLE} why the matter is not taken at
     *     all; empty when it would be received
     */
    public Map<String, String> errors() {
        PlayedCases.Filed filed = file();
        return filed instanceof PlayedCases.Filed.Refused refused ? errors(refused.outcome()) : Map.of();
    }

    private static Map<String, String> errors(SubmitOutcome outcome) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (outcome instanceof SubmitOutcome.Invalid invalid) {
            for (FieldError error : invalid.errors()) {
                errors.merge(error.field(), error.message(), (one, other) -> one + "\n" + other);
            }
        } else if (outcome instanceof SubmitOutcome.NotTaken notTaken) {
            errors.put(WHOLE, notTaken.reason());
        }
        return errors;
    }

    /**
     * Files it.
     *
     * @return the case
     * @throws AssertionError when it is not received, with everything that the citizen would read
     */
    public CaseRun submit() {
        PlayedCases.Filed filed = file();
        if (filed instanceof PlayedCases.Filed.Received received) {
            return new CaseRun(run, received.file());
        }
        throw new AssertionError(matter.code() + " 没有收件：" + errors(((PlayedCases.Filed.Refused) filed).outcome()));
    }

    private PlayedCases.Filed file() {
        List<Applicant> applicants = run.people().applicants(matter);
        boolean online = matter.online().filing()
                && matter.applicants().presence() == Matter.Applicants.Presence.NONE
                && applicants.size() == 1;
        Caller caller = online
                ? run.people().citizen(applicants.get(0).person())
                : run.people().clerk();
        Draft draft = draft(online ? Channel.ONLINE : Channel.WINDOW);
        Submission submission = new Submission(
                draft.id(),
                matter.digest(),
                applicants,
                "rehearsal",
                online ? Optional.empty() : Optional.of(new Mandate.Present()),
                Set.of());
        return run.cases().file(caller, draft, submission);
    }

    private Draft draft(Channel channel) {
        Answers answers = run.matters().parse(matter, typed);
        Instant now = run.clock().instant();
        return new Draft(
                UUID.randomUUID(),
                matter.code(),
                matter.digest(),
                hall(answers),
                channel,
                answers,
                papers(answers),
                now);
    }

    /** The centre of the district that the answers make competent, so that it is taken wherever it may be filed. */
    private DivisionCode hall(Answers answers) {
        return matter.competence()
                .field()
                .flatMap(answers::text)
                .filter(code -> code.matches("[0-9]{6,12}"))
                .flatMap(code -> run.city().area(code.substring(0, 6)))
                .map(area -> DivisionCode.of(area.code()))
                .flatMap(run.city()::find)
                .map(Hall::code)
                .orElse(DivisionCode.of("320402"));
    }

    private List<CaseMaterial> papers(Answers answers) {
        List<CaseMaterial> papers = new ArrayList<>();
        if (everyMaterial) {
            asked(answers).stream()
                    .filter(Application::brought)
                    .map(Material::code)
                    .forEach(code -> papers.add(paper(code)));
        }
        handedIn.stream()
                .filter(code ->
                        papers.stream().noneMatch(paper -> paper.material().equals(code)))
                .forEach(code -> papers.add(paper(code)));
        return papers;
    }

    /** Conditions are evaluated over answers of the right types only. */
    private List<Material> asked(Answers answers) {
        return run.matters().check(matter, answers).isEmpty()
                ? run.matters().materials(matter, answers)
                : matter.materials().stream()
                        .filter(material -> material.when().isEmpty())
                        .toList();
    }

    private static boolean brought(Material material) {
        return material.required()
                && !material.exempt()
                && material.deferrable().isEmpty()
                && material.source() != Material.Source.GENERATED_FROM_FORM;
    }

    private CaseMaterial paper(String code) {
        if (matter.materials().stream().noneMatch(material -> material.code().equals(code))) {
            throw new AssertionError(matter.code() + " 没有材料 " + code + "。");
        }
        return new CaseMaterial(
                UUID.randomUUID(), code, code + ".pdf", "application/pdf", 1, CaseMaterial.Mark.UPLOADED);
    }
}
