// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.cases.CaseMaterial;
import org.tongban.form.FieldError;
import org.tongban.matter.Material;

/** Draws the list of materials at the window. */
final class PaperRows {
    private final Sheet sheet;
    private final Shortfall shortfall;
    private final List<FieldError> errors;

    PaperRows(Sheet sheet, Shortfall shortfall, List<FieldError> errors) {
        this.sheet = sheet;
        this.shortfall = shortfall;
        this.errors = errors;
    }

    List<IntakeView.PaperRow> rows() {
        return shortfall.materials().stream().map(this::row).toList();
    }

    private IntakeView.PaperRow row(Material material) {
        List<CaseMaterial> own = of(material.code());
        return new IntakeView.PaperRow(
                material.code(),
                material.name(),
                count(material),
                material.standard().orElse(""),
                state(material),
                marks(material),
                mark(sheet, material.code()),
                own.stream()
                        .filter(file -> !file.fileName().isEmpty())
                        .map(file -> new IntakeView.Scan(file.id().toString(), file.fileName()))
                        .toList(),
                shortfall.missing(material),
                material.formats().stream().map(format -> "." + format).collect(Collectors.joining(",")),
                errors.stream()
                        .filter(error -> error.field().equals(material.code()))
                        .map(FieldError::message)
                        .findFirst());
    }

    private List<CaseMaterial> of(String code) {
        return sheet.draft().files().stream()
                .filter(file -> file.material().equals(code))
                .toList();
    }

    private static String count(Material material) {
        List<String> parts = new ArrayList<>();
        if (material.originals() > 0) {
            parts.add("原件 " + material.originals());
        }
        if (material.copies() > 0) {
            parts.add("复印件 " + material.copies());
        }
        if (!material.required()) {
            parts.add("可以不交");
        }
        return String.join(" · ", parts);
    }

    private static String state(Material material) {
        return material.source() == Material.Source.GENERATED_FROM_FORM ? "由申请表生成，不用交" : "";
    }

    /** The mark that a clerk has set for a material without a file. */
    static String mark(Sheet sheet, String code) {
        return sheet.draft().files().stream()
                .filter(file -> file.material().equals(code) && file.fileName().isEmpty())
                .map(file -> file.mark().name())
                .findFirst()
                .orElse("");
    }

    static List<Option> marks(Material material) {
        if (material.source() == Material.Source.GENERATED_FROM_FORM) {
            return List.of();
        }
        List<Option> marks = new ArrayList<>();
        marks.add(new Option("", material.exempt() ? "免提交（系统核对）" : "未交"));
        marks.add(option(CaseMaterial.Mark.ORIGINAL_SEEN, ""));
        marks.add(option(CaseMaterial.Mark.COPY, ""));
        marks.add(option(CaseMaterial.Mark.SCANNED, ""));
        if (material.exempt()) {
            marks.add(option(CaseMaterial.Mark.EXEMPT, ""));
        }
        Optional<String> later = material.deferrable().map(limit -> "（" + limit.label() + "内）");
        later.ifPresent(words -> marks.add(option(CaseMaterial.Mark.DEFERRED, words)));
        return marks;
    }

    private static Option option(CaseMaterial.Mark mark, String more) {
        return new Option(mark.name(), mark.label() + more);
    }
}
