// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Draft;
import org.tongban.cases.Mandate;
import org.tongban.matter.Material;

/** The signed power of attorney (委托书) of 帮办代办; no matter declares it. */
final class MandatePapers {
    static final Material PAPER = new Material(
            Mandate.PAPER,
            "申请人签名的委托书",
            1,
            0,
            Material.Source.APPLICANT,
            "",
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of("pdf", "jpg", "png"),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private MandatePapers() {}

    /** The scans that lie in a draft: what was signed on paper came in over a scanner, not from home. */
    static List<CaseMaterial> of(Draft draft) {
        return draft.files().stream()
                .filter(file -> file.material().equals(Mandate.PAPER)
                        && !file.fileName().isEmpty())
                .map(file -> new CaseMaterial(
                        file.id(),
                        file.material(),
                        file.fileName(),
                        file.contentType(),
                        file.size(),
                        CaseMaterial.Mark.SCANNED))
                .toList();
    }
}
