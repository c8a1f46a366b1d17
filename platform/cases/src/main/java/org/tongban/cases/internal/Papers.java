// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tongban.cases.CaseMaterial;
import org.tongban.form.FieldError;
import org.tongban.matter.Material;

/** Puts the papers of a filing together: what was handed in, what the platform makes, what nobody has to hand in. */
final class Papers {
    private final List<CaseMaterial> found = new ArrayList<>();
    private final List<FieldError> missing = new ArrayList<>();

    /**
     * Looks at all papers at once.
     *
     * @param asked what the answers call for
     * @param handedIn files and marks of the draft
     * @param form draws what is generated, for its length
     * @param later whether a paper that may come later is one that comes later (容缺); a clerk marks it instead
     */
    Papers(List<Material> asked, List<CaseMaterial> handedIn, GeneratedForm form, boolean later) {
        for (Material material : asked) {
            List<CaseMaterial> own = handedIn.stream()
                    .filter(file -> file.material().equals(material.code()))
                    .toList();
            if (material.source() == Material.Source.GENERATED_FROM_FORM) {
                found.add(generated(material, form));
            } else if (!own.isEmpty()) {
                found.addAll(own);
            } else if (material.exempt()) {
                found.add(marked(material, CaseMaterial.Mark.EXEMPT));
            } else if (material.required() && later && material.deferrable().isPresent()) {
                found.add(marked(material, CaseMaterial.Mark.DEFERRED));
            } else if (material.required()) {
                missing.add(new FieldError(material.code(), "还差《" + material.name() + "》。请上传后再提交。"));
            }
        }
    }

    private static CaseMaterial marked(Material material, CaseMaterial.Mark mark) {
        return new CaseMaterial(UUID.randomUUID(), material.code(), "", "", 0, mark);
    }

    private static CaseMaterial generated(Material material, GeneratedForm form) {
        return new CaseMaterial(
                UUID.randomUUID(),
                material.code(),
                material.name() + ".html",
                GeneratedForm.CONTENT_TYPE,
                form.html(material.name()).length,
                CaseMaterial.Mark.GENERATED);
    }

    List<CaseMaterial> found() {
        return List.copyOf(found);
    }

    List<FieldError> missing() {
        return List.copyOf(missing);
    }
}
