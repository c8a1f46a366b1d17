// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.cases.CaseMaterial;
import org.tongban.form.FieldError;
import org.tongban.matter.Material;
import org.tongban.matter.MatterRegistry;

/** Draws the page on which materials are handed in. */
public final class MaterialTiles {
    private final MatterRegistry matters;
    private final Filing.Opened opened;

    /**
     * For a draft.
     *
     * @param matters knows which materials these answers call for
     * @param opened the draft
     */
    public MaterialTiles(MatterRegistry matters, Filing.Opened opened) {
        this.matters = matters;
        this.opened = opened;
    }

    /**
     * The page.
     *
     * @param frame around it
     * @param errors what is wrong, by code of the material
     * @return what the page shows
     */
    public MaterialsView view(FilingFrame frame, List<FieldError> errors) {
        List<Material> asked = asked();
        return new MaterialsView(
                frame,
                asked.stream()
                        .filter(MaterialTiles::handedIn)
                        .map(material -> tile(material, errors))
                        .toList(),
                asked.stream()
                        .filter(material ->
                                !material.exempt() && material.source() == Material.Source.GENERATED_FROM_FORM)
                        .map(material -> new MaterialsView.Line(material.name(), "由您填写的内容自动生成，不用上传"))
                        .toList(),
                asked.stream()
                        .filter(Material::exempt)
                        .map(material -> new MaterialsView.Line(
                                material.name(), material.exemptReason().orElse("政府部门已有这些信息，我们自己核对")))
                        .toList(),
                errors.stream()
                        .map(error -> new ErrorLine("#f-" + error.field(), error.message()))
                        .toList(),
                frame.path("/form/" + opened.form().steps().size()));
    }

    /**
     * What is still missing.
     *
     * @return one error for each required material without a file that cannot be handed in later
     */
    public List<FieldError> missing() {
        return asked().stream()
                .filter(MaterialTiles::handedIn)
                .filter(material -> material.required() && material.deferrable().isEmpty())
                .filter(material -> files(material.code()).isEmpty())
                .map(material -> new FieldError(material.code(), "请上传“" + material.name() + "”。"))
                .toList();
    }

    /**
     * The materials that these answers call for; those of a condition only when the answers have the right types.
     *
     * @return in the order of the matter
     */
    List<Material> asked() {
        return matters.check(opened.matter(), opened.answers()).isEmpty()
                ? matters.materials(opened.matter(), opened.answers())
                : opened.matter().materials().stream()
                        .filter(material -> material.when().isEmpty())
                        .toList();
    }

    /**
     * Whether a file can be handed in for a material.
     *
     * @param code of the material, as a form sent it
     * @return true when it has a tile
     */
    public boolean asksFor(String code) {
        return asked().stream()
                .filter(MaterialTiles::handedIn)
                .anyMatch(material -> material.code().equals(code));
    }

    private static boolean handedIn(Material material) {
        return !material.exempt() && material.source() != Material.Source.GENERATED_FROM_FORM;
    }

    private List<CaseMaterial> files(String code) {
        return opened.draft().files().stream()
                .filter(file -> file.material().equals(code))
                .toList();
    }

    private MaterialsView.Tile tile(Material material, List<FieldError> errors) {
        return new MaterialsView.Tile(
                material.code(),
                material.name(),
                Papers.standards(material),
                Papers.tagsOfAsked(material),
                String.join("、", Papers.formats(material)) + "，不超过 10 MB",
                accept(material),
                files(material.code()).stream().map(MaterialTiles::line).toList(),
                errors.stream()
                        .filter(error -> error.field().equals(material.code()))
                        .map(FieldError::message)
                        .findFirst());
    }

    /**
     * The endings for the file dialogue.
     *
     * @param material the material
     * @return with dots and commas
     */
    static String accept(Material material) {
        return Papers.formats(material).stream()
                .map(format -> "." + format.toLowerCase(Locale.ROOT))
                .map(ending -> ending.equals(".jpg") ? ".jpg,.jpeg" : ending)
                .collect(Collectors.joining(","));
    }

    /**
     * A file as a line.
     *
     * @param file the file
     * @return its name, size and address
     */
    static MaterialsView.FileLine line(CaseMaterial file) {
        return new MaterialsView.FileLine(
                file.id().toString(), file.fileName(), Words.size(file.size()), "/files/" + file.id());
    }

    /**
     * The name of a material of a matter.
     *
     * @param code of the material
     * @return empty when the matter has none
     */
    public Optional<String> name(String code) {
        return opened.matter().materials().stream()
                .filter(material -> material.code().equals(code))
                .map(Material::name)
                .findFirst();
    }
}
