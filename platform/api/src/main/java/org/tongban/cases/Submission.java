// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import java.util.UUID;

/**
 * A draft to be filed.
 *
 * @param draft the draft
 * @param matterDigest the digest that the page was drawn from
 * @param applicants who applies; for a citizen's own filing just the citizen
 * @param idempotencyKey from the drawn form or the API header; the same key always gives the same case
 */
public record Submission(UUID draft, String matterDigest, List<Applicant> applicants, String idempotencyKey) {}
