// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;
import java.util.stream.Stream;
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
    /**
     * The case after something has happened to it.
     *
     * @param advance what was written
     * @param added its events as they stand in the chain
     * @return what anybody would read now
     */
    public StoredCase after(Entry.Advance advance, List<StoredEvent> added) {
        return new StoredCase(
                advance.head(),
                advance.content().orElse(content),
                applicants,
                Stream.concat(events.stream(), added.stream()).toList(),
                Stream.concat(materials.stream(), advance.materials().stream()).toList());
    }

    @Override
    public String toString() {
        return "StoredCase[" + head.number() + "]";
    }
}
