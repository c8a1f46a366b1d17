// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Mandate;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Material;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;

/**
 * What a clerk's form brought, saved whatever it was: nothing that was typed is lost.
 *
 * @param sheet as it is now
 * @param errors what could not be taken
 * @param places divisions to be looked at again
 */
public record Taken(Sheet sheet, List<FieldError> errors, Map<String, FieldView.PlaceView> places) {
    /** Leads the name of the field with the mark of a material. */
    public static final String MARK = "mark-";
    /** Leads the name of the file field of a material. */
    public static final String FILE = "file-";

    /**
     * Saves answers, marks and files.
     *
     * @param office the services
     * @param before the sheet so far
     * @param request what came
     * @return the sheet now
     */
    public static Taken of(Office office, Sheet before, PageRequest request) {
        FormInput input = new FormInput(office, before.matter(), request.parameters());
        Answers parsed = office.matters().parse(before.matter(), input.raw());
        Sheet sheet = office.drafts()
                .save(
                        before.staff(),
                        before.draft().id(),
                        input.toSave(parsed, before.draft().answers()))
                .map(before::with)
                .orElse(before);
        List<FieldError> errors = new ArrayList<>(input.errors());
        for (Material material : sheet.matter().materials()) {
            sheet = marked(office, sheet, material, request, errors);
            sheet = attached(office, sheet, material.code(), request, errors);
        }
        sheet = attached(office, sheet, Mandate.PAPER, request, errors);
        return new Taken(sheet, List.copyOf(errors), input.places());
    }

    private static Sheet marked(
            Office office, Sheet sheet, Material material, PageRequest request, List<FieldError> errors) {
        String field = MARK + material.code();
        String wanted = request.parameter(field);
        if (!request.parameters().containsKey(field) || wanted.equals(PaperRows.mark(sheet, material.code()))) {
            return sheet;
        }
        if (wanted.isEmpty()) {
            return sheet.draft().files().stream()
                    .filter(file -> file.material().equals(material.code())
                            && file.fileName().isEmpty())
                    .findFirst()
                    .flatMap(mark ->
                            office.drafts().detach(sheet.staff(), sheet.draft().id(), mark.id()))
                    .map(sheet::with)
                    .orElse(sheet);
        }
        return Arrays.stream(CaseMaterial.Mark.values())
                .filter(mark -> mark.name().equals(wanted))
                .findFirst()
                .map(mark -> office.drafts().mark(sheet.staff(), sheet.draft().id(), material.code(), mark))
                .map(outcome -> after(sheet, outcome, errors))
                .orElse(sheet);
    }

    private static Sheet attached(
            Office office, Sheet sheet, String material, PageRequest request, List<FieldError> errors) {
        Optional<Upload> upload = request.upload(FILE + material)
                .filter(chosen -> !chosen.fileName().isBlank());
        if (upload.isEmpty()) {
            return sheet;
        }
        try (InputStream content = upload.get().open()) {
            DraftOutcome outcome = office.drafts()
                    .attach(
                            sheet.staff(),
                            sheet.draft().id(),
                            material,
                            upload.get().fileName(),
                            content);
            return after(sheet, outcome, errors);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Sheet after(Sheet sheet, DraftOutcome outcome, List<FieldError> errors) {
        if (outcome instanceof DraftOutcome.Saved saved) {
            return sheet.with(saved.draft());
        }
        if (outcome instanceof DraftOutcome.Invalid invalid) {
            errors.addAll(invalid.errors());
        }
        return sheet;
    }
}
