// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.HandoutService;
import org.tongban.matter.Material;

/** The papers that come into being when a result is handed out; no matter declares them. */
final class HandoutPapers {
    private static final List<String> FORMATS = List.of("pdf", "jpg", "png");

    static final List<Material> ALL =
            List.of(paper(HandoutService.SIGNATURE, "领取人签名"), paper(HandoutService.AUTHORISATION, "领取委托书"));

    private HandoutPapers() {}

    private static Material paper(String code, String name) {
        return new Material(
                code,
                name,
                0,
                1,
                Material.Source.APPLICANT,
                "",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                FORMATS,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
