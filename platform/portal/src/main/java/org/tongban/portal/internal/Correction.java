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
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;

/** What an applicant sends in answer to a one-time notice: new files, those of an earlier try, and corrected answers. */
public final class Correction {
    private static final String BEFORE = "supplied.";
    private static final String NEW = "file.";

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
     * @param corrected one answer for each field that the notice names; a blank where it was cleared
     */
    public record Taken(
            Map<String, MaterialsView.FileLine> files,
            List<FieldError> errors,
            Map<String, List<String>> raw,
            Answers corrected) {
        /** Nothing yet. */
        public static final Taken NOTHING = new Taken(Map.of(), List.of(), Map.of(), Answers.EMPTY);

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
        List<String> fields = fields(file);
        FormDefinition form = file.definition().matter().form();
        Typed typed = new Typed(site, form, fields, request.parameters());
        Answers parsed = site.matters().parse(file.definition().matter(), typed.fields());
        Map<String, Object> corrected = new LinkedHashMap<>();
        fields.forEach(field -> corrected.put(field, parsed.values().getOrDefault(field, "")));
        return new Taken(files, errors, typed.raw(), new Answers(corrected));
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
        List<String> known = file.definition().matter().form().steps().stream()
                .flatMap(step -> step.fields().stream())
                .toList();
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
