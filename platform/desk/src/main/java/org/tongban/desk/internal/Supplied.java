// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

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
import org.tongban.cases.Shortcoming;
import org.tongban.engine.life.CalledFields;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;

/**
 * What a counter takes in for a correction.
 *
 * @param files stored now or with an earlier try
 * @param corrected one answer for each field that the notice names or that is called for; a blank where it was cleared
 * @param errors what is wrong with files, and with places that have no or several meanings
 */
public record Supplied(List<UUID> files, Answers corrected, List<FieldError> errors) {
    /** Nothing. */
    public static final Supplied NOTHING = new Supplied(List.of(), Answers.EMPTY, List.of());
    /** Leads the name of a file field. */
    public static final String FILE = "file-";
    /** Names files that an earlier try has stored. */
    public static final String KEPT = "kept";

    /**
     * Takes in what came.
     *
     * @param office stores files
     * @param staff who takes them in
     * @param file the case
     * @param request brings uploads and answers
     * @return what was stored and what was not
     */
    public static Supplied of(Office office, Caller.Staff staff, CaseFile file, PageRequest request) {
        List<UUID> files = new ArrayList<>(request.parameters().getOrDefault(KEPT, List.of()).stream()
                .flatMap(id -> Ids.parse(id).stream())
                .toList());
        List<FieldError> errors = new ArrayList<>();
        Matter matter = file.definition().matter();
        // Papers that the notice does not name come too: a corrected answer may call for one.
        for (Material material : matter.materials()) {
            Optional<Upload> upload = request.upload(FILE + material.code())
                    .filter(chosen -> !chosen.fileName().isBlank());
            if (upload.isPresent()) {
                CaseService.AttachOutcome outcome = attach(office, staff, file, material.code(), upload.get());
                if (outcome instanceof CaseService.AttachOutcome.Attached attached) {
                    files.add(attached.material().id());
                } else if (outcome instanceof CaseService.AttachOutcome.Rejected rejected) {
                    errors.add(new FieldError(material.code(), rejected.message()));
                }
            }
        }
        FormInput input = new FormInput(office, matter, request.parameters());
        errors.addAll(input.errors());
        Answers parsed = office.matters().parse(matter, input.raw());
        Map<String, Object> corrected = new LinkedHashMap<>();
        List<String> fields = new ArrayList<>(fields(file));
        fields.addAll(called(office, file, parsed));
        fields.forEach(field -> corrected.put(field, parsed.values().getOrDefault(field, "")));
        return new Supplied(List.copyOf(files), new Answers(corrected), List.copyOf(errors));
    }

    /**
     * The fields of the form that the open notice names.
     *
     * @param file the case
     * @return in the order of the notice
     */
    static List<String> fields(CaseFile file) {
        Map<String, Field> known = Field.of(file.definition().matter().form());
        return file.shortcomings().stream()
                .map(Shortcoming::material)
                .filter(known::containsKey)
                .toList();
    }

    /** Fields that the notice does not name and that these answers call for. */
    static List<String> called(Office office, CaseFile file, Answers typed) {
        List<String> named = fields(file);
        return named.isEmpty()
                ? List.of()
                : new CalledFields(
                                filled ->
                                        office.matters().form(file.definition().matter(), filled),
                                file.answers())
                        .by(typed, named)
                        .fields();
    }

    private static CaseService.AttachOutcome attach(
            Office office, Caller.Staff staff, CaseFile file, String material, Upload upload) {
        try (InputStream content = upload.open()) {
            return office.cases().attach(staff, file.number(), material, upload.fileName(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
