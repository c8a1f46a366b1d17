// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import org.tongban.cases.CaseMaterial;

/**
 * How the applicants stand behind a filing by staff.
 *
 * @param said what the first event says of it
 * @param papers signed, to be kept with the case
 */
record Mandated(Map<String, String> said, List<CaseMaterial> papers) {
    /** The applicant files without help. */
    static final Mandated NONE = new Mandated(Map.of(), List.of());

    @Override
    public String toString() {
        return "Mandated" + said.keySet();
    }
}
