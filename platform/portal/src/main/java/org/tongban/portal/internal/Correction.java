// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseService.AttachOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.engine.life.CalledFields;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Material;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;

/** What an applicant sends in answer to a one-time notice: new files, those of an earlier try, and corrected answers. */
public final class Correction {
    private static final String BEFORE = "supplied.";
    private static final String NEW = "file.";
    private static final String SHOWN = "shown";

    private final CaseService cases;
    private final Site site;
    private final PageRequest request;
    private final CaseFile file;

    /**
     * For a case and a request.
     *
     * @param cases keeps the files
     * @param site reads answers
     * @param request with files and answers
     * @param file the case
     */
    public Correction(CaseService cases, Site site, PageRequest request, CaseFile file) {
        this.cases = cases;
        this.site = site;
        this.request = request;
        this.file = file;
    }

    /**
     * What is here now.
     *
     * @param files by code of the material
     * @param errors of files that were not taken
     * @param raw what was typed into the fields, to be shown again
     * @param corrected one answer for each field that the notice names or that is called for; a blank where it was cleared
     * @param called fields that the notice does not name and the corrected answers call for
     */
    public record Taken(
            Map<String, MaterialsView.FileLine> files,
            List<FieldError> errors,
            Map<String, List<String>> raw,
            Answers corrected,
            CalledFields.Called called) {
        /** Nothing yet. */
        public static final Taken NOTHING =
                new Taken(Map.of(), List.of(), Map.of(), Answers.EMPTY, CalledFields.Called.NOTHING);

        /**
         * The files to hand in.
         *
         * @return their ids
         */
        public List<UUID> ids() {
            return files.values().stream()
                    .map(MaterialsView.FileLine::id)
                    .flatMap(id -> Filing.id(id).stream())
                    .toList();
        }
    }

    /**
     * Stores the new files; a file of an earlier try stays until another one takes its place.
     *
     * @return all that is here for the notice
     */
    public Taken take() {
        Map<String, MaterialsView.FileLine> files = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        for (String code : papers()) {
            before(code).ifPresent(line -> files.put(code, line));
            request.upload(NEW + code)
                    .filter(upload -> !upload.fileName().isBlank())
                    .map(upload -> attach(code, upload))
                    .ifPresent(outcome -> {
                        if (outcome instanceof AttachOutcome.Attached attached) {
                            files.put(code, MaterialTiles.line(attached.material()));
                        } else if (outcome instanceof AttachOutcome.Rejected rejected) {
                            errors.add(new FieldError(code, rejected.message()));
                        }
                    });
        }
        CalledFields.Called called = called();
        List<String> fields = new ArrayList<>(fields(file));
        fields.addAll(called.fields());
        called.fields().stream().filter(field -> !seen(field)).forEach(field -> errors.add(unseen(called, field)));
        return new Taken(files, errors, typed().raw(), answers(fields), called);
    }

    private CalledFields.Called called() {
        List<String> named = fields(file);
        return named.isEmpty()
                ? CalledFields.Called.NOTHING
                : new CalledFields(
                                filled -> site.matters().form(file.definition().matter(), filled), file.answers())
                        .by(answers(everything(file)), named);
    }

    private Answers answers(List<String> fields) {
        Answers parsed = site.matters().parse(file.definition().matter(), typed().fields());
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.forEach(field -> answers.put(field, parsed.values().getOrDefault(field, "")));
        return new Answers(answers);
    }

    private Typed typed() {
        return new Typed(site, file.definition().matter().form(), everything(file), request.parameters());
    }

    /** A field that has not been on the page yet cannot have been left blank. */
    private boolean seen(String field) {
        return request.parameters().getOrDefault(SHOWN, List.of()).contains(field);
    }

    private static FieldError unseen(CalledFields.Called called, String field) {
        SchemaField schema = SchemaField.of(called.form(), field);
        return new FieldError(
                field,
                schema.required()
                        ? "这样改以后，还要填“" + schema.title() + "”。请填好后一起补交。"
                        : "这样改以后，多了选填的“" + schema.title() + "”。请看一下，再一起补交。");
    }

    private static List<String> everything(CaseFile file) {
        return file.definition().matter().form().steps().stream()
                .flatMap(step -> step.fields().stream())
                .toList();
    }

    /** Papers of the matter: a corrected answer may call for one that the notice does not name. */
    private List<String> papers() {
        return file.definition().matter().materials().stream()
                .map(Material::code)
                .toList();
    }

    /**
     * The fields of the form that the open notice names.
     *
     * @param file the case
     * @return in the order of the notice
     */
    static List<String> fields(CaseFile file) {
        List<String> known = everything(file);
        return file.shortcomings().stream()
                .map(Shortcoming::material)
                .filter(known::contains)
                .toList();
    }

    private Optional<MaterialsView.FileLine> before(String code) {
        return Filing.id(request.parameter(BEFORE + code))
                .flatMap(id -> cases.file(request.caller(), id)
                        .map(stored -> new MaterialsView.FileLine(
                                id.toString(),
                                stored.fileName(),
                                Words.size(stored.content().length),
                                "/files/" + id)));
    }

    private AttachOutcome attach(String code, Upload upload) {
        try (InputStream content = upload.open()) {
            return cases.attach(request.caller(), file.number(), code, upload.fileName(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
