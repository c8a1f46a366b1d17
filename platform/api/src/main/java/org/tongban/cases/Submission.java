// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft to be filed.
 *
 * @param draft the draft
 * @param matterDigest the digest that the page was drawn from
 * @param applicants who applies; for a citizen's own filing just the citizen
 * @param idempotencyKey from the drawn form or the API header; the same key always gives the same case
 * @param confirmation how the applicant confirmed it, when somebody else typed it
 */
public record Submission(
        UUID draft,
        String matterDigest,
        List<Applicant> applicants,
        String idempotencyKey,
        Optional<Confirmation> confirmation) {
    /**
     * A filing that the applicant typed.
     *
     * @param draft the draft
     * @param matterDigest the digest that the page was drawn from
     * @param applicants who applies
     * @param idempotencyKey from the drawn form or the API header
     */
    public Submission(UUID draft, String matterDigest, List<Applicant> applicants, String idempotencyKey) {
        this(draft, matterDigest, applicants, idempotencyKey, Optional.empty());
    }
}
