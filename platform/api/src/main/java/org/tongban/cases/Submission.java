// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A draft to be filed.
 *
 * @param draft the draft
 * @param matterDigest the digest that the page was drawn from
 * @param applicants who applies; for a citizen's own filing just the citizen
 * @param idempotencyKey from the drawn form or the API header; the same key always gives the same case
 * @param mandate how the applicants stand behind it; needed when a member of staff files for them
 * @param promises digests of the promises that the applicant has read and agreed to, as {@link PromiseService} gave them
 */
public record Submission(
        UUID draft,
        String matterDigest,
        List<Applicant> applicants,
        String idempotencyKey,
        Optional<Mandate> mandate,
        Set<String> promises) {
    /**
     * A filing of one's own without promises.
     *
     * @param draft the draft
     * @param matterDigest the digest that the page was drawn from
     * @param applicants who applies
     * @param idempotencyKey the same key always gives the same case
     */
    public Submission(UUID draft, String matterDigest, List<Applicant> applicants, String idempotencyKey) {
        this(draft, matterDigest, applicants, idempotencyKey, Optional.empty(), Set.of());
    }

    public Submission {
        applicants = List.copyOf(applicants);
        promises = Set.copyOf(promises);
    }
}
