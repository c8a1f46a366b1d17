// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseMaterial;

/**
 * A whole case, opened.
 *
 * @param head where it stands
 * @param content what is personal
 * @param applicants who applies
 * @param events from the first to the last
 * @param materials with their marks
 */
public record StoredCase(
        CaseHead head,
        CaseContent content,
        List<Applicant> applicants,
        List<StoredEvent> events,
        List<CaseMaterial> materials) {
    @Override
    public String toString() {
        return "StoredCase[" + head.number() + "]";
    }
}
