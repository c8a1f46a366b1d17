// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.cases.DraftOutcome;
import org.tongban.device.DocumentScanner;
import org.tongban.device.Outcome;
import org.tongban.form.FieldError;

/** Puts what lies on the scanner into an application; it is checked like any upload. */
public final class Scanning {
    private final Office office;
    private final Optional<DocumentScanner> scanner;

    /**
     * With the scanner of a window.
     *
     * @param office takes the file
     * @param scanner empty when none stands there
     */
    public Scanning(Office office, Optional<DocumentScanner> scanner) {
        this.office = office;
        this.scanner = scanner;
    }

    /**
     * Scans for a material.
     *
     * @param sheet whose material
     * @param material code of the material
     * @return why nothing was added; empty when the file is there
     */
    public Optional<FieldError> into(Sheet sheet, String material) {
        if (scanner.isEmpty()) {
            return Optional.of(new FieldError(material, "这个窗口没有扫描仪。请选择文件上传。"));
        }
        Outcome<DocumentScanner.Scan> outcome = scanner.get().scan();
        if (outcome instanceof Outcome.Failed<DocumentScanner.Scan> failed) {
            return Optional.of(new FieldError(material, failed.reason()));
        }
        DocumentScanner.Scan scan = ((Outcome.Done<DocumentScanner.Scan>) outcome).value();
        DraftOutcome stored = office.drafts()
                .attach(
                        sheet.staff(),
                        sheet.draft().id(),
                        material,
                        scan.fileName(),
                        new ByteArrayInputStream(scan.content()));
        return stored instanceof DraftOutcome.Invalid invalid
                ? Optional.of(new FieldError(
                        material,
                        invalid.errors().stream().map(FieldError::message).collect(Collectors.joining(" "))))
                : Optional.empty();
    }
}
