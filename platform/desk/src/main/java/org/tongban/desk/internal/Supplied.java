// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseService;
import org.tongban.cases.Shortcoming;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;

/**
 * The files that a counter takes in for a correction.
 *
 * @param files stored now or with an earlier try
 * @param errors what is wrong with others
 */
public record Supplied(List<UUID> files, List<FieldError> errors) {
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
     * @param request brings the uploads
     * @return what was stored and what was not
     */
    public static Supplied of(Office office, Caller.Staff staff, CaseFile file, PageRequest request) {
        List<UUID> files = new ArrayList<>(request.parameters().getOrDefault(KEPT, List.of()).stream()
                .flatMap(id -> Ids.parse(id).stream())
                .toList());
        List<FieldError> errors = new ArrayList<>();
        for (Shortcoming shortcoming : file.shortcomings()) {
            Optional<Upload> upload = request.upload(FILE + shortcoming.material())
                    .filter(chosen -> !chosen.fileName().isBlank());
            if (upload.isPresent()) {
                CaseService.AttachOutcome outcome = attach(office, staff, file, shortcoming.material(), upload.get());
                if (outcome instanceof CaseService.AttachOutcome.Attached attached) {
                    files.add(attached.material().id());
                } else if (outcome instanceof CaseService.AttachOutcome.Rejected rejected) {
                    errors.add(new FieldError(shortcoming.material(), rejected.message()));
                }
            }
        }
        return new Supplied(List.copyOf(files), List.copyOf(errors));
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
